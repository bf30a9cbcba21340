package io.trackedcache.tracker;

import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is there of a cache at the moment, rather than counted: asynchronous lookups that are under way, and entries.
 * Most caches have neither, so what is needed for it is made when it is.
 */
public final class Gauges {
    private final Duration abandonedAfter;
    private final TrackerClock clock;
    private volatile @Nullable PendingLookups pending;
    private volatile @Nullable Sizes sizes;

    Gauges(Duration abandonedAfter, TrackerClock clock) {
        this.abandonedAfter = abandonedAfter;
        this.clock = clock;
    }

    /**
     * A lookup has given a future that is not complete.
     *
     * @return what {@link #endPending} is to be told
     */
    public long beginPending() {
        return pending().begin();
    }

    /** Such a future has completed; the outcome of its lookup is still to be recorded. */
    public void endPending(long begun) {
        endPending(begun, 1);
    }

    /** So many such futures have completed, whose lookups were told the same as they began. */
    public void endPending(long begun, long count) {
        pending().end(begun, count);
    }

    /** Asynchronous lookups whose future has not completed yet, without those that are abandoned. */
    public long lookupsInFlight() {
        PendingLookups known = pending;
        return known == null ? 0 : known.inFlight();
    }

    /** Asynchronous lookups in flight for longer than {@link TrackerSettings#abandonedAfter}. */
    public long lookupsAbandoned() {
        PendingLookups known = pending;
        return known == null ? 0 : known.abandoned();
    }

    /** Adds something that knows a part of the size of the cache. */
    public void addSize(SizeSource source) {
        sizes().add(source);
    }

    /** How many entries the cache has; empty where nobody knows. */
    public OptionalLong size() {
        Sizes known = sizes;
        return known == null ? OptionalLong.empty() : known.sum();
    }

    private PendingLookups pending() {
        PendingLookups known = pending;
        return known != null ? known : makePending();
    }

    private synchronized PendingLookups makePending() {
        PendingLookups made = pending;
        if (made == null) {
            made = new PendingLookups(abandonedAfter, clock);
            pending = made;
        }
        return made;
    }

    private synchronized Sizes sizes() {
        Sizes made = sizes;
        if (made == null) {
            made = new Sizes();
            sizes = made;
        }
        return made;
    }
}
