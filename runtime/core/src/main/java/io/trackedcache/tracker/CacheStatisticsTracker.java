package io.trackedcache.tracker;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts what happens in one cache, from any number of threads, and keeps the counts consistent.
 *
 * <p>Each lookup is to be recorded once: as a hit, as a miss or as an error. Recording adds to a counter and does
 * nothing else; what is rare (cleanups, errors) is remembered as an event too, and while {@link EventsMode#ALL} is on,
 * so is each lookup. What is read is what was counted since the last {@link #reset}, on top of what was
 * {@linkplain #restore restored}; {@link #lifetime} alone knows no resets.
 */
public final class CacheStatisticsTracker {
    /** The most that one call may record; a larger count is refused. */
    public static final long MAX_COUNT = Limits.MAX_COUNT;

    private final TrackerSettings settings;
    private final TrackerClock clock;
    private final long start;
    private final long samplingChance;

    private final StripedCounts counts = new StripedCounts();
    private final Books books = new Books(counts);
    private final Latencies latencies = new Latencies();
    private final Windows windows;
    private final EventLog events;
    private final Gauges gauges;

    private volatile @Nullable Consumer<ConsistencyReport> faultListener;
    private volatile EventsMode eventsMode;
    private volatile boolean remembersLookups;

    public CacheStatisticsTracker() {
        this(TrackerSettings.DEFAULTS);
    }

    public CacheStatisticsTracker(TrackerSettings settings) {
        this(settings, TrackerClock.SYSTEM);
    }

    public CacheStatisticsTracker(TrackerSettings settings, TrackerClock clock) {
        this.settings = settings;
        this.clock = clock;
        this.start = clock.nanos();
        this.samplingChance = chance(settings.latencySampling());
        this.windows = new Windows(settings.windows(), counts, clock);
        this.events = new EventLog(settings.eventsSize(), clock, books);
        this.gauges = new Gauges(settings.abandonedAfter(), clock);
        this.eventsMode = settings.eventsMode();
        this.remembersLookups = eventsMode == EventsMode.ALL;
    }

    private static long chance(double sampling) {
        return sampling == 0 ? -1 : (long) (sampling * Long.MAX_VALUE);
    }

    // Lookups. On every lookup; none of these allocates.

    /** Records a lookup that was answered, and saved the cost of making the value anew. */
    public void recordHit() {
        recordLookup(Leaf.HIT, EventType.HIT);
    }

    /**
     * Records a lookup that was answered.
     *
     * @param addCostSavings whether it saved the cost of making the value anew
     */
    public void recordHit(boolean addCostSavings) {
        if (addCostSavings) {
            recordHit();
        } else {
            recordLookup(Leaf.HIT_WITHOUT_SAVING, EventType.HIT_WITHOUT_SAVING);
        }
    }

    /** Records a lookup that was answered with an old value: a hit that is also counted apart. */
    public void recordStaleHit() {
        recordLookup(Leaf.STALE_HIT, EventType.STALE_HIT);
    }

    /** Records a lookup that found no entry. */
    public void recordMiss() {
        recordLookup(Leaf.MISS_NOT_FOUND, EventType.MISS);
    }

    /** Records a lookup that was not answered, and why. */
    public void recordMiss(MissReason reason) {
        recordLookup(Leaf.of(reason), EventType.of(reason));
    }

    private void recordLookup(Leaf leaf, EventType type) {
        counts.increment(leaf);
        if (remembersLookups) {
            events.add(type, 1);
        }
    }

    /** Records as many lookups at once that were answered, each with a saving. */
    public void recordHits(long count) {
        recordLookups(Leaf.HIT, EventType.HIT, count);
    }

    /** Records as many lookups at once that found no entry. */
    public void recordMisses(long count) {
        recordLookups(Leaf.MISS_NOT_FOUND, EventType.MISS, count);
    }

    /** Records as many lookups at once that were not answered for that reason. */
    public void recordMisses(MissReason reason, long count) {
        recordLookups(Leaf.of(reason), EventType.of(reason), count);
    }

    private void recordLookups(Leaf leaf, EventType type, long count) {
        Limits.requireCount("count", count);
        counts.addAmount(leaf, count);
        if (remembersLookups) {
            events.add(type, count);
        }
    }

    /**
     * Records a lookup that threw: neither hit nor miss. It is remembered as an event too, unless another thread is
     * just remembering one: errors may come on all threads at once, and none waits for another.
     */
    public void recordLookupError() {
        counts.increment(Leaf.LOOKUP_ERROR);
        if (remembersLookups) {
            events.add(EventType.LOOKUP_ERROR, 1);
        } else {
            events.addUnlessBusy(EventType.LOOKUP_ERROR, 1);
        }
    }

    /**
     * Whether the lookup that begins now is one of those to be timed, of which a share of
     * {@link TrackerSettings#latencySampling} is picked at random.
     */
    public boolean isTimed() {
        return samplingChance >= 0 && counts.isDrawn(samplingChance);
    }

    /** Records how long a lookup took, whatever came of it. */
    public void recordLatency(Duration latency) {
        recordLatencyOf(Limits.requireDuration("latency", latency));
    }

    /** Records how long a lookup took, in nanoseconds. */
    public void recordLatencyNanos(long nanos) {
        recordLatencyOf(Limits.requireNanos("nanos", nanos));
    }

    private void recordLatencyOf(long nanos) {
        counts.increment(Leaf.LATENCY_SAMPLE);
        latencies.record(nanos);
    }

    // What else happens in a cache.

    /**
     * Records that a value was made anew.
     *
     * @param ok false where the attempt failed
     */
    public void recordLoad(Duration time, boolean ok) {
        long nanos = Limits.requireDuration("time", time);
        counts.increment(ok ? Leaf.LOAD_OK : Leaf.LOAD_FAILED);
        counts.addAmount(Leaf.LOAD_NANOS, nanos);
        if (!ok) {
            events.addUnlessBusy(EventType.LOAD_FAILED, nanos);
        }
    }

    /** Records that a lookup waited for a load that another one had begun. */
    public void recordCoalescedWait() {
        counts.increment(Leaf.COALESCED_WAIT);
    }

    /** Records that a lookup gave up waiting for the load of another one. */
    public void recordWaitTimeout() {
        counts.increment(Leaf.WAIT_TIMEOUT);
    }

    /** Records that a value was too large to be cached. */
    public void recordSizeRejection() {
        counts.increment(Leaf.SIZE_REJECTION);
    }

    /** Records a signal about a lookup that had ended already. */
    public void recordLateSignal() {
        counts.increment(Leaf.LATE_SIGNAL);
    }

    /** Records that an entry was put. */
    public void recordPut() {
        counts.increment(Leaf.PUT);
    }

    /** Records as many puts at once. */
    public void recordPuts(long count) {
        Limits.requireCount("count", count);
        counts.addAmount(Leaf.PUT, count);
    }

    /** Records as many removals at once. */
    public void recordRemovals(long count) {
        Limits.requireCount("count", count);
        counts.addAmount(Leaf.REMOVAL, count);
    }

    /** Records that an entry was removed by request. */
    public void recordRemoval() {
        counts.increment(Leaf.REMOVAL);
    }

    /** Records that an entry was removed to make room. */
    public void recordEviction() {
        counts.increment(Leaf.EVICTION);
    }

    /** Records a cleanup, and how many dead entries it removed. */
    public void recordCleanup(long entriesCleaned) {
        recordCleanup(entriesCleaned, true);
    }

    /**
     * Records a cleanup.
     *
     * @param entriesCleaned how many dead entries it removed, or was to remove
     * @param success false where it failed, and removed none
     */
    public void recordCleanup(long entriesCleaned, boolean success) {
        Limits.requireCount("entriesCleaned", entriesCleaned);
        counts.increment(Leaf.CLEANUP_RUN);
        if (success) {
            counts.addAmount(Leaf.CLEANED_ENTRY, entriesCleaned);
            events.add(EventType.CLEANUP, entriesCleaned);
        } else {
            counts.increment(Leaf.CLEANUP_ERROR);
            events.add(EventType.CLEANUP_ERROR, entriesCleaned);
        }
    }

    /** Records that a part of a cleanup failed; the cleanup itself is still to be recorded. */
    public void recordCleanupError() {
        counts.increment(Leaf.CLEANUP_ERROR);
        events.add(EventType.CLEANUP_ERROR, 0);
    }

    // Reading.

    /** All numbers since the last reset, as of one reading of the counts; consistent under any load. */
    public CacheStatistics snapshot() {
        return statistics(books.seen());
    }

    /**
     * What was counted in the last time, without what was restored. The window begins at the first reading of the
     * counts within it; {@link CacheStatistics#uptime} tells how long it really is. Readings are a twelfth apart of the
     * shortest configured window that is as long, or farther where {@link #advanceWindows} was not called in time.
     * Where none lies within the window, it begins at the newest one and is longer than asked for.
     */
    public CacheStatistics snapshot(Duration window) {
        Windows.Span span = windows.last(requireWindow(window));
        return CacheStatistics.of(span.counts().ledger(), settings.costPerInference(), span.length());
    }

    /** Everything that was ever recorded or restored: no number in it ever goes back. */
    public CacheStatistics lifetime() {
        return statistics(books.lifetime());
    }

    /** How many lookups were recorded here, failed ones too: no reset, and nothing that was taken over, shows in it. */
    public long lookupsRecorded() {
        CounterLedger recorded = counts.read().ledger();
        return recorded.total() + recorded.lookupErrors();
    }

    /** The counts of {@link #snapshot()}, to be kept: they restore a fresh tracker to the same state. */
    public CounterLedger ledger() {
        return books.seen();
    }

    /** How long the lookups took that were timed within the longest window; nothing where none was. */
    public Optional<LatencyStatistics> latency() {
        List<Duration> lengths = settings.windows();
        return lengths.isEmpty() ? latencies.newest(Long.MAX_VALUE) : latency(lengths.get(lengths.size() - 1));
    }

    /** How long the lookups took that were timed in the last time; nothing where none was. */
    public Optional<LatencyStatistics> latency(Duration window) {
        return latencies.newest(windows.last(requireWindow(window)).counts().of(Leaf.LATENCY_SAMPLE));
    }

    private Duration requireWindow(Duration window) {
        List<Duration> lengths = settings.windows();
        if (lengths.isEmpty()) {
            throw new IllegalArgumentException("window cannot be " + window + ": this tracker has no windows");
        }
        Duration longest = lengths.get(lengths.size() - 1);
        if (window.isNegative() || window.isZero() || window.compareTo(longest) > 0) {
            throw new IllegalArgumentException("window must be above 0 and at most " + longest + ", but was " + window);
        }
        return window;
    }

    private CacheStatistics statistics(CounterLedger ledger) {
        return CacheStatistics.of(ledger, settings.costPerInference(), uptime());
    }

    /** Lookups that were answered. */
    public long cacheHits() {
        return books.seen().hits();
    }

    /** Lookups that were not answered, for whatever reason. */
    public long cacheMisses() {
        return books.seen().misses();
    }

    /** Misses because the entry was too old. */
    public long cacheExpired() {
        return books.seen().expired();
    }

    /** All lookups that ended in a hit or a miss. */
    public long totalQueries() {
        return books.seen().total();
    }

    /** Misses because the cache was not ready. */
    public long queriesWhileUninitialized() {
        return books.seen().uninitialized();
    }

    /** What the hits that save a cost have saved, to the last digit. */
    public BigDecimal costSavedUsd() {
        return snapshot().costSavedUsd();
    }

    /** Entries that cleanups removed. */
    public long expiredEntriesCleaned() {
        return books.seen().cleaned();
    }

    /** Cleanups, those that failed included. */
    public long cleanupRuns() {
        return books.seen().runs();
    }

    /** Cleanups, or parts of them, that failed. */
    public long cleanupErrors() {
        return books.seen().errors();
    }

    /** What is there at the moment. */
    public Gauges gauges() {
        return gauges;
    }

    /** How long this tracker exists; a reset does not change it. */
    public Duration uptime() {
        return Duration.ofNanos(clock.nanos() - start);
    }

    /** How it counts. */
    public TrackerSettings settings() {
        return settings;
    }

    /**
     * The newest events, the newest of all last.
     *
     * @param count how many at most, 0 or more
     */
    public List<TrackerEvent> recentEvents(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count must be 0 or more, but was " + count);
        }
        return events.newest(count);
    }

    /** Which events are remembered at the moment. */
    public EventsMode eventsMode() {
        return eventsMode;
    }

    /** Changes which events are remembered from now on; the settings say what it is at the beginning. */
    public void setEventsMode(EventsMode newMode) {
        eventsMode = newMode;
        remembersLookups = newMode == EventsMode.ALL;
    }

    // Keeping the counts in order.

    /** Checks all counts, repairs what is wrong if asked to, and tells about it. */
    public ConsistencyReport validateConsistency(boolean autoHeal) {
        return report(books.check(autoHeal), autoHeal);
    }

    /**
     * Continues from counts that come from outside, and takes them in place of what was restored before. What was
     * recorded since the last reset stays on top of them. They are checked, and healed if the settings say so.
     */
    public ConsistencyReport restore(CounterLedger ledger) {
        Books.Findings findings = books.restore(ledger, settings.healAuto());
        events.add(EventType.RESTORE, (settings.healAuto() ? Invariants.heal(ledger) : ledger).total());
        return report(findings, settings.healAuto());
    }

    /**
     * Lets somebody hear of each check that finds a fault, on the thread that asked for it. Whoever comes last does.
     */
    public void reportFaultsTo(Consumer<ConsistencyReport> listener) {
        faultListener = listener;
    }

    private ConsistencyReport report(Books.Findings findings, boolean autoHeal) {
        ConsistencyReport report = reportOf(findings, autoHeal);
        Consumer<ConsistencyReport> listener = faultListener;
        if (!report.consistent()) {
            events.add(EventType.VIOLATION, findings.issues().size());
        }
        for (String repair : findings.repairs()) {
            events.add(EventType.HEAL, repair);
        }
        if (!report.consistent() && listener != null) {
            listener.accept(report);
        }
        return report;
    }

    private ConsistencyReport reportOf(Books.Findings findings, boolean autoHeal) {
        CounterLedger after = findings.seen();
        return new ConsistencyReport(
                findings.isClean(),
                findings.issues(),
                findings.repairs(),
                autoHeal,
                after.violations(),
                after.heals(),
                clock.now(),
                statistics(after));
    }

    /**
     * Lets everything that is read here start again at zero, apart from {@link #lifetime}, {@link #uptime} and one
     * event.
     */
    public void reset() {
        Books.Forgotten forgotten = windows.restart(books::reset);
        latencies.clear();
        events.clear();
        events.add(EventType.RESET, forgotten.seen().total());
    }

    /** Lets the windows move on. To be called every few seconds; the agent's housekeeper does. */
    public void advanceWindows() {
        windows.advance();
    }
}
