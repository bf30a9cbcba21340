package io.trackedcache.probe;

import java.lang.ref.WeakReference;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one method whose futures have not completed, as far as there is a place for them. A call that returns
 * the same future again joins the call that is there: a million calls for one incomplete future must not register a
 * million callbacks on it.
 *
 * @param <C> what remains of a call when its method has returned
 */
final class PendingFutures<C extends PendingFutures.Call<C>> {
    /** A power of two. Two calls with the same place replace each other there, and are counted all the same. */
    private static final int PLACES = 64;

    private volatile @Nullable AtomicReferenceArray<@Nullable WeakReference<C>> places;

    /** A call that ends with its future. */
    interface Call<C> {
        /** Adds the other call, if both wait for the same future. Returns whether it did. */
        boolean takes(C other, CompletionStage<?> otherFuture);
    }

    /** Adds the call to one that waits for the same future. Returns whether there was one. */
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
