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
    private volatile @Nullable Sizes bytes;
    private volatile StatedSizes stated = StatedSizes.UNKNOWN;

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

    /** Returns how many such futures have completed that never began, and forgets them if {@code heal} is true. */
    long endedTooOften(boolean heal) {
        PendingLookups known = pending;
        return known == null ? 0 : known.endedTooOften(heal);
    }

    /** Adds a source that knows the size of a part of the cache. */
    public void addSize(SizeSource source) {
        sizes().add(source);
    }

    /** Adds a source that knows how many bytes a part of the cache takes. */
    public void addBytes(SizeSource source) {
        bytesSources().add(source);
    }

    void state(long entries, long totalBytes) {
        stated = new StatedSizes(entries, totalBytes);
    }

    /** Returns the number of entries in the cache; empty if it is unknown. */
    public OptionalLong size() {
        OptionalLong entries = stated.entriesIfKnown();
        return entries.isPresent() ? entries : sumOf(sizes);
    }

    /** Returns how many bytes the entries take; empty if it is unknown. */
    public OptionalLong bytes() {
        OptionalLong known = stated.bytesIfKnown();
        return known.isPresent() ? known : sumOf(bytes);
    }

    private static OptionalLong sumOf(@Nullable Sizes sources) {
        return sources == null ? OptionalLong.empty() : sources.sum();
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

    private synchronized Sizes bytesSources() {
        Sizes made = bytes;
        if (made == null) {
            made = new Sizes();
            bytes = made;
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
