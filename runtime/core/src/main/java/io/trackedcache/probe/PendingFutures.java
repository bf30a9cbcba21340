package io.trackedcache.probe;

import java.lang.ref.WeakReference;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one method, such as lookups, whose futures have not completed, as far as there is a place for them. A
 * call that gives the same future again joins the one that is there: whoever asks a million times for a future that is
 * not complete must not hang a million things on it.
 *
 * @param <C> what a call leaves behind when it has returned
 */
final class PendingFutures<C extends PendingFutures.Call<C>> {
    /** A power of two. Those that meet in a place drive each other out, and are counted all the same. */
    private static final int PLACES = 64;

    private volatile @Nullable AtomicReferenceArray<@Nullable WeakReference<C>> places;

    /** A call that ends with its future. */
    interface Call<C> {
        /** Whether it waits for the same future, and the other one can end with it. */
        boolean takes(C other, CompletionStage<?> otherFuture);
    }

    /** Whether one that is there ends with this future, and takes the call along. */
    boolean take(C call, CompletionStage<?> future) {
        AtomicReferenceArray<@Nullable WeakReference<C>> known = places;
        WeakReference<C> place = known == null ? null : known.get(placeOf(future));
        C there = place == null ? null : place.get();
        return there != null && there.takes(call, future);
    }

    void add(C call, CompletionStage<?> future) {
        AtomicReferenceArray<@Nullable WeakReference<C>> known = places;
        if (known == null) {
            known = new AtomicReferenceArray<>(PLACES);
            places = known;
        }
        known.set(placeOf(future), new WeakReference<>(call));
    }

    private static int placeOf(CompletionStage<?> future) {
        return System.identityHashCode(future) & (PLACES - 1);
    }
}
