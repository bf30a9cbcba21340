package io.trackedcache.probe;

import java.lang.ref.WeakReference;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The lookups of one method whose futures have not completed, as far as there is a place for them. A lookup that gives
 * the same future again joins the one that is there: whoever asks a million times for a future that is not complete
 * must not hang a million things on it.
 */
final class PendingFutures {
    /** A power of two. Those that meet in a place drive each other out, and are counted all the same. */
    private static final int PLACES = 64;

    private volatile @Nullable AtomicReferenceArray<@Nullable WeakReference<EndingLookup>> places;

    /** Whether one that is there ends with this future, and takes the lookup along. */
    boolean take(EndingLookup lookup, CompletionStage<?> future) {
        AtomicReferenceArray<@Nullable WeakReference<EndingLookup>> known = places;
        WeakReference<EndingLookup> place = known == null ? null : known.get(placeOf(future));
        EndingLookup there = place == null ? null : place.get();
        return there != null && there.takes(lookup, future);
    }

    void add(EndingLookup lookup, CompletionStage<?> future) {
        AtomicReferenceArray<@Nullable WeakReference<EndingLookup>> known = places;
        if (known == null) {
            known = new AtomicReferenceArray<>(PLACES);
            places = known;
        }
        known.set(placeOf(future), new WeakReference<>(lookup));
    }

    private static int placeOf(CompletionStage<?> future) {
        return System.identityHashCode(future) & (PLACES - 1);
    }
}
