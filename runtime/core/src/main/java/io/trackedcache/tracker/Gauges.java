package io.trackedcache.tracker;

import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The current state of a cache that is not counted: asynchronous lookups in flight, and entries. Most caches have
 * neither, so the objects for it are created when they are first needed.
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
     * Records that a lookup returned a future that is not complete.
     *
     * @return a token to be passed to {@link #endPending(long)}
     */
    public long beginPending() {
        return pending().begin();
    }

    /** Records that such a future completed. The outcome of its lookup is recorded separately. */
    public void endPending(long begun) {
        endPending(begun, 1);
    }

    /** Records that {@code count} such futures completed whose lookups were given the same token. */
    public void endPending(long begun, long count) {
        pending().end(begun, count);
    }

    /** Returns the number of asynchronous lookups whose future has not completed yet, except abandoned ones. */
    public long lookupsInFlight() {
        PendingLookups known = pending;
        return known == null ? 0 : known.inFlight();
    }

    /** Returns the number of asynchronous lookups in flight for longer than {@link TrackerSettings#abandonedAfter}. */
    public long lookupsAbandoned() {
        PendingLookups known = pending;
        return known == null ? 0 : known.abandoned();
    }

    /** Adds a source that knows the size of a part of the cache. */
    public void addSize(SizeSource source) {
        sizes().add(source);
    }

    /** Returns the number of entries in the cache; empty if it is unknown. */
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
