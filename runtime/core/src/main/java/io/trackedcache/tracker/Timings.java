package io.trackedcache.tracker;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The recent latencies of a cache: of lookups by window, of puts and removals the newest. The rings are created when
 * they are first needed.
 */
final class Timings {
    private final Windows windows;
    private volatile @Nullable Latencies lookups;
    private volatile @Nullable Latencies puts;
    private volatile @Nullable Latencies removals;

    Timings(Windows windows) {
        this.windows = windows;
    }

    void recordLookup(long nanos) {
        Latencies known = lookups;
        (known != null ? known : makeLookups()).record(nanos);
    }

    private synchronized Latencies makeLookups() {
        Latencies made = lookups != null ? lookups : new Latencies();
        lookups = made;
        return made;
    }

    void recordPut(long nanos) {
        Latencies known = puts;
        (known != null ? known : makePuts()).record(nanos);
    }

    private synchronized Latencies makePuts() {
        Latencies made = puts != null ? puts : new Latencies();
        puts = made;
        return made;
    }

    void recordRemoval(long nanos) {
        Latencies known = removals;
        (known != null ? known : makeRemovals()).record(nanos);
    }

    private synchronized Latencies makeRemovals() {
        Latencies made = removals != null ? removals : new Latencies();
        removals = made;
        return made;
    }

    Optional<LatencyStatistics> ofLookups() {
        return of(lookups, latencies -> latencies.newest(samplesInLongestWindow()));
    }

    Optional<LatencyStatistics> ofLookups(Duration window) {
        return of(lookups, latencies -> latencies.newest(samplesIn(window)));
    }

    Optional<LatencySummary> summaryOfLookups() {
        return of(lookups, latencies -> latencies.summaryOfNewest(samplesInLongestWindow()));
    }

    long[] samplesOfLookups() {
        Latencies known = lookups;
        return known == null ? new long[0] : known.copyNewest(samplesInLongestWindow());
    }

    Optional<LatencyStatistics> ofPuts() {
        return of(puts, latencies -> latencies.newest(Long.MAX_VALUE));
    }

    Optional<LatencyStatistics> ofRemovals() {
        return of(removals, latencies -> latencies.newest(Long.MAX_VALUE));
    }

    private static <T> Optional<T> of(@Nullable Latencies known, Function<Latencies, Optional<T>> read) {
        return known == null ? Optional.empty() : read.apply(known);
    }

    private long samplesInLongestWindow() {
        return windows.longest().map(this::samplesIn).orElse(Long.MAX_VALUE);
    }

    private long samplesIn(Duration window) {
        return windows.last(window).counts().of(Leaf.LATENCY_SAMPLE);
    }

    synchronized void clear() {
        lookups = null;
        puts = null;
        removals = null;
    }
}
