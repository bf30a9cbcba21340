package io.trackedcache.tracker;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts what happens in one cache, from any number of threads, and keeps the counts consistent.
 *
 * <p>Callers record each lookup once: as a hit, as a miss or as an error. Recording adds to a counter and does nothing
 * else. Rare events (cleanups, errors) are also kept as a {@link TrackerEvent}, and while {@link EventsMode#ALL} is on,
 * so is each lookup. Readers see what was counted since the last {@link #reset}, on top of what was
 * {@linkplain #restore restored}; only {@link #lifetime} ignores resets.
 */
public final class CacheStatisticsTracker {
    /** The most that one call may record; a larger count is refused. */
    public static final long MAX_COUNT = RecordLimits.MAX_COUNT;

    private final TrackerSettings settings;
    private final TrackerClock clock;
    private final long start;
    private final StripedCounts counts = new StripedCounts();
    private final LookupNeeds needs = new LookupNeeds();
    private final Sampling sampling;
    private final PlainLookups plainLookups;
    private final KnownGroups known = new KnownGroups();
    private final Books books = new Books(counts);
    private final Windows windows;
    private final Timings timings;
    private final EventLog events;
    private final Checks checks;
    private final Gauges gauges;

    private volatile EventsMode eventsMode;

    /** Creates a tracker with the default settings, and the cost in {@code ML_INFERENCE_COST_USD} if that is set. */
    public CacheStatisticsTracker() {
        this(TrackerSettings.ofEnvironment());
    }

    public CacheStatisticsTracker(TrackerSettings settings) {
        this(settings, TrackerClock.SYSTEM);
    }

    public CacheStatisticsTracker(TrackerSettings settings, TrackerClock clock) {
        this.settings = settings;
        this.clock = clock;
        this.start = clock.nanos();
        this.sampling = Sampling.of(settings, needs, start);
        this.plainLookups = new PlainLookups(counts, sampling);
        this.windows = new Windows(settings.windows(), counts, clock);
        this.timings = new Timings(windows);
        this.events = new EventLog(settings.eventsSize(), clock, books);
        this.gauges = new Gauges(settings.abandonedAfter(), clock);
        this.checks = new Checks(books, known, events, gauges, settings.costPerInferenceUsd(), clock, start);
        this.eventsMode = settings.eventsMode();
        needs.set(LookupNeeds.Kind.EVENTS, eventsMode == EventsMode.ALL);
    }

    /**
     * Declares that a source reports the counts of a group: that there were none is known from now on. A program that
     * records need not call this, as the first record of a group declares it.
     */
    public void expect(CounterGroup group) {
        known.add(group);
    }

    // Lookups. On every lookup; none of these allocates.

    /** Records a hit that saved the cost of a load. */
    public void recordHit() {
        recordLookup(Leaf.HIT, EventType.HIT);
    }

    /**
     * Records a hit.
     *
     * @param addCostSavings whether it saved the cost of a load
     */
    public void recordHit(boolean addCostSavings) {
        if (addCostSavings) {
            recordHit();
        } else {
            known.add(CounterGroup.HITS_WITHOUT_SAVING);
            recordLookup(Leaf.HIT_WITHOUT_SAVING, EventType.HIT_WITHOUT_SAVING);
        }
    }

    /** Records a hit that served an old value; it is also counted separately. */
    public void recordStaleHit() {
        known.add(CounterGroup.STALE_HITS);
        recordLookup(Leaf.STALE_HIT, EventType.STALE_HIT);
    }

    /** Records a miss because there was no entry. */
    public void recordMiss() {
        recordLookup(Leaf.MISS_NOT_FOUND, EventType.MISS);
    }

    /** Records a miss with its reason. */
    public void recordMiss(MissReason reason) {
        recordLookup(Leaf.of(reason), EventType.of(reason));
    }

    private void recordLookup(Leaf leaf, EventType type) {
        plainLookups.count(leaf);
        if (keepsLookupEvents()) {
            events.add(type, 1);
        }
    }

    /** Records {@code count} hits, each of which saved the cost of a load. */
    public void recordHits(long count) {
        recordLookups(Leaf.HIT, EventType.HIT, count);
    }

    /** Records {@code count} misses because there was no entry. */
    public void recordMisses(long count) {
        recordLookups(Leaf.MISS_NOT_FOUND, EventType.MISS, count);
    }

    /** Records {@code count} misses for the same reason. */
    public void recordMisses(MissReason reason, long count) {
        recordLookups(Leaf.of(reason), EventType.of(reason), count);
    }

    private void recordLookups(Leaf leaf, EventType type, long count) {
        RecordLimits.requireCount("count", count);
        plainLookups.count(leaf, count);
        if (keepsLookupEvents()) {
            events.add(type, count);
        }
    }

    private boolean keepsLookupEvents() {
        return needs.has(LookupNeeds.Kind.EVENTS);
    }

    /**
     * Records a lookup that threw: neither hit nor miss. It is also kept as an event, unless another thread is adding
     * such an event: errors may come on all threads at once, and no thread waits for another.
     */
    public void recordLookupError() {
        plainLookups.count(Leaf.LOOKUP_ERROR);
        if (keepsLookupEvents()) {
            events.add(EventType.LOOKUP_ERROR, 1);
        } else {
            events.addUnlessBusy(EventType.LOOKUP_ERROR, 1);
        }
    }

    /**
     * Whether the caller should time the lookup that begins now, see {@link TrackerSettings#latencySamplesPerSecond}
     * and {@link TrackerSettings#latencySampling}. It is drawn when an earlier lookup is recorded.
     */
    public boolean isTimed() {
        return !needs.areNone() && sampling.isTimed();
    }

    /** Returns what lookups need besides {@link #plainLookups}. */
    public LookupNeeds lookupNeeds() {
        return needs;
    }

    /** Returns the counts of lookups that need nothing else. */
    public PlainLookups plainLookups() {
        return plainLookups;
    }

    /** Records how long a lookup took, whatever its outcome. */
    public void recordLatency(Duration latency) {
        recordLatencyOf(RecordLimits.requireDuration("latency", latency));
    }

    /** Records how long a lookup took, in nanoseconds. */
    public void recordLatencyNanos(long nanos) {
        recordLatencyOf(RecordLimits.requireNanos("nanos", nanos));
    }

    private void recordLatencyOf(long nanos) {
        counts.add(Leaf.LATENCY_SAMPLE, 1);
        timings.recordLookup(nanos);
    }

    /** Times a lookup from now on until the timing is closed, whatever its outcome. */
    public Timing time() {
        return new Timing(this, clock);
    }

    /** Records how long a put took. The put itself is recorded separately. */
    public void recordPutLatency(Duration latency) {
        timings.recordPut(RecordLimits.requireDuration("latency", latency));
    }

    /** Records how long a put took, in nanoseconds. */
    public void recordPutLatencyNanos(long nanos) {
        timings.recordPut(RecordLimits.requireNanos("nanos", nanos));
    }

    /** Records how long a removal took. The removal itself is recorded separately. */
    public void recordRemovalLatency(Duration latency) {
        timings.recordRemoval(RecordLimits.requireDuration("latency", latency));
    }

    /** Records how long a removal took, in nanoseconds. */
    public void recordRemovalLatencyNanos(long nanos) {
        timings.recordRemoval(RecordLimits.requireNanos("nanos", nanos));
    }

    // Loads, entries and cleanups.

    /**
     * Records a load.
     *
     * @param ok false if it failed
     */
    public void recordLoad(Duration time, boolean ok) {
        long nanos = RecordLimits.requireDuration("time", time);
        known.add(CounterGroup.LOADS);
        counts.addLoad(ok, nanos);
        if (!ok) {
            events.addUnlessBusy(EventType.LOAD_FAILED, nanos);
        }
    }

    /** Records that a lookup waited for a load that another lookup had started. */
    public void recordCoalescedWait() {
        known.add(CounterGroup.COALESCED_WAITS);
        counts.add(Leaf.COALESCED_WAIT, 1);
    }

    /** Records {@code count} lookups that waited for a load that another lookup had started. */
    public void recordCoalescedWaits(long count) {
        RecordLimits.requireCount("count", count);
        known.add(CounterGroup.COALESCED_WAITS);
        counts.add(Leaf.COALESCED_WAIT, count);
    }

    /** Records that a load was no lookup's: a refresh, or a read-ahead. The load itself is recorded separately. */
    public void recordRefresh() {
        known.add(CounterGroup.REFRESHES);
        counts.add(Leaf.REFRESH, 1);
    }

    /**
     * Records that a load may have been caused by {@code lookups} lookups that are counted as hits. The load itself is
     * recorded separately.
     */
    public void recordUnattributedLoads(long lookups) {
        RecordLimits.requireCount("lookups", lookups);
        known.add(CounterGroup.UNATTRIBUTED_LOADS);
        counts.add(Leaf.UNATTRIBUTED_LOAD, lookups);
    }

    /** Records that a lookup gave up waiting for the load of another lookup. */
    public void recordWaitTimeout() {
        known.add(CounterGroup.WAIT_TIMEOUTS);
        counts.add(Leaf.WAIT_TIMEOUT, 1);
    }

    /** Records that a value was too large to be cached. */
    public void recordSizeRejection() {
        known.add(CounterGroup.SIZE_REJECTIONS);
        counts.add(Leaf.SIZE_REJECTION, 1);
    }

    /** Records a signal about a lookup that had already ended. */
    public void recordLateSignal() {
        counts.add(Leaf.LATE_SIGNAL, 1);
    }

    /** Records that an entry was put. */
    public void recordPut() {
        known.add(CounterGroup.PUTS);
        counts.increment(Leaf.PUT);
    }

    /** Records {@code count} puts. */
    public void recordPuts(long count) {
        RecordLimits.requireCount("count", count);
        known.add(CounterGroup.PUTS);
        counts.add(Leaf.PUT, count);
    }

    /** Records {@code count} removals on request. */
    public void recordRemovals(long count) {
        RecordLimits.requireCount("count", count);
        known.add(CounterGroup.REMOVALS);
        counts.add(Leaf.REMOVAL, count);
    }

    /** Records that an entry was removed on request. */
    public void recordRemoval() {
        known.add(CounterGroup.REMOVALS);
        counts.increment(Leaf.REMOVAL);
    }

    /** Records that an entry was removed to make room. */
    public void recordEviction() {
        known.add(CounterGroup.EVICTIONS);
        counts.increment(Leaf.EVICTION);
    }

    /** Records {@code count} evictions. */
    public void recordEvictions(long count) {
        RecordLimits.requireCount("count", count);
        known.add(CounterGroup.EVICTIONS);
        counts.add(Leaf.EVICTION, count);
    }

    /** Records a successful cleanup, and how many expired entries it removed. */
    public void recordCleanup(long entriesCleaned) {
        recordCleanup(entriesCleaned, true);
    }

    /**
     * Records a cleanup.
     *
     * @param entriesCleaned how many expired entries it removed, or tried to remove
     * @param success false if it failed and removed none
     */
    public void recordCleanup(long entriesCleaned, boolean success) {
        RecordLimits.requireCount("entriesCleaned", entriesCleaned);
        known.add(CounterGroup.CLEANED_ENTRIES);
        addCleanup(entriesCleaned, success);
    }

    /**
     * Records a cleanup of which it is not known how many expired entries it removed.
     *
     * @param success false if it failed
     */
    public void recordCleanup(boolean success) {
        addCleanup(0, success);
    }

    private void addCleanup(long entriesCleaned, boolean success) {
        known.add(CounterGroup.CLEANUP_RUNS);
        known.add(CounterGroup.CLEANUP_ERRORS);
        if (success) {
            counts.addTogether(Leaf.CLEANUP_RUN, 1, Leaf.CLEANED_ENTRY, entriesCleaned);
            events.add(EventType.CLEANUP, entriesCleaned);
        } else {
            counts.addTogether(Leaf.CLEANUP_RUN, 1, Leaf.CLEANUP_ERROR, 1);
            events.add(EventType.CLEANUP_ERROR, entriesCleaned);
        }
    }

    /** Records that a part of a cleanup failed. The cleanup itself is recorded separately. */
    public void recordCleanupError() {
        known.add(CounterGroup.CLEANUP_ERRORS);
        counts.add(Leaf.CLEANUP_ERROR, 1);
        events.add(EventType.CLEANUP_ERROR, 0);
    }

    /**
     * States the current size of the cache, in place of that of {@code @CacheSize} methods. It is no count: the last
     * statement holds, also after a reset.
     *
     * @param entries the number of entries; negative if it is not known, so that the methods give it, or no view shows
     *     it
     * @param bytes how many bytes the entries take; negative if that is not known
     */
    public void sizes(long entries, long bytes) {
        gauges.state(entries, bytes);
    }

    // Reading.

    /** Returns all numbers since the last reset, from one read of the counts; consistent under any load. */
    public CacheStatistics snapshot() {
        return statistics(books.seen());
    }

    /**
     * Returns what was counted recently, without restored counts. The window begins at the newest checkpoint that is at
     * least as old as the window is long, or at the start of this tracker; {@link CacheStatistics#uptime} is its real
     * length. Checkpoints are one twelfth of the shortest configured window of at least this length apart, or farther
     * if {@link #advanceWindows} was not called in time. So a window is up to that much longer than requested, and
     * shorter only if this tracker is younger, or was reset.
     *
     * @param window at most the longest of the configured windows; zero for everything, as {@link #snapshot()} does
     */
    public CacheStatistics snapshot(Duration window) {
        return window.isZero() ? snapshot() : statistics(windows.last(windows.require(window)));
    }

    /**
     * Returns what was counted recently, like {@link #snapshot(Duration)}; for a window that is longer than the longest
     * configured one, what was counted in that one. {@link CacheStatistics#uptime} tells which time it is.
     */
    public CacheStatistics snapshotUpTo(Duration window) {
        return statistics(windows.last(windows.atMost(window)));
    }

    private CacheStatistics statistics(Windows.Span span) {
        return CacheStatistics.of(span.counts().ledger(), known.all(), settings.costPerInferenceUsd(), span.length());
    }

    /** Returns everything that was ever recorded or restored: no number in it ever goes back. */
    public CacheStatistics lifetime() {
        return statistics(books.lifetime());
    }

    /**
     * Returns how many lookups were recorded by this tracker, including failed ones, whatever was reset or restored.
     */
    public long lookupsRecorded() {
        CounterLedger recorded = counts.read().ledger();
        return recorded.total() + recorded.lookupErrors();
    }

    /**
     * Returns what was recorded by this tracker, whatever was reset or restored, without violations and heals: no
     * number in it ever goes back.
     */
    public CounterLedger recorded() {
        return counts.read().ledger();
    }

    /** Returns the counts of {@link #snapshot()}, to be stored: they restore a new tracker to the same state. */
    public CounterLedger ledger() {
        return books.seen();
    }

    /** Returns the latencies of the lookups that were timed within the longest window; empty if there were none. */
    public Optional<LatencyStatistics> latency() {
        return timings.ofLookups();
    }

    /** Returns the part of {@link #latency()} that is cheap to read for very many caches. */
    public Optional<LatencySummary> latencySummary() {
        return timings.summaryOfLookups();
    }

    /** Returns the latencies of the lookups that were timed within the window; empty if there were none. */
    public Optional<LatencyStatistics> latency(Duration window) {
        return timings.ofLookups(windows.require(window));
    }

    /**
     * Returns the latencies, in nanoseconds, of which {@link #latency()} is the statistics: to be merged with those of
     * other caches, as {@link LatencyStatistics#of} does.
     */
    public long[] latencySamples() {
        return timings.samplesOfLookups();
    }

    /** Returns the latencies of the puts that were timed recently; empty if none were since the last reset. */
    public Optional<LatencyStatistics> putLatency() {
        return timings.ofPuts();
    }

    /** Returns the latencies of the removals that were timed recently; empty if none were since the last reset. */
    public Optional<LatencyStatistics> removalLatency() {
        return timings.ofRemovals();
    }

    private CacheStatistics statistics(CounterLedger ledger) {
        return CacheStatistics.of(ledger, known.all(), settings.costPerInferenceUsd(), uptime());
    }

    /** Returns the number of lookups that were answered. */
    public long cacheHits() {
        return books.seen().hits();
    }

    /** Returns the number of lookups that were not answered, for any reason. */
    public long cacheMisses() {
        return books.seen().misses();
    }

    /** Returns the number of misses that found an entry too old to serve. */
    public long cacheExpired() {
        return books.seen().expired();
    }

    /** Returns the number of lookups that ended in a hit or a miss. */
    public long totalQueries() {
        return books.seen().total();
    }

    /** Returns the number of misses that came before the cache was ready. */
    public long queriesWhileUninitialized() {
        return books.seen().uninitialized();
    }

    /** Whether the cost of a hit is known, so that there is a cost saved. */
    public boolean hasCost() {
        return settings.hasCost();
    }

    /** Returns the cost that the hits saved, exact to the last digit; null if the cost of a hit is not known. */
    public @Nullable BigDecimal costSavedUsd() {
        return snapshot().costSavedUsd();
    }

    /** Returns the number of entries that cleanups removed. */
    public long expiredEntriesCleaned() {
        return books.seen().cleaned();
    }

    /** Returns the number of cleanups, including the failed ones. */
    public long cleanupRuns() {
        return books.seen().runs();
    }

    /** Returns the number of cleanups, or parts of them, that failed. */
    public long cleanupErrors() {
        return books.seen().errors();
    }

    /** Returns the current state that is not counted: lookups in flight, and entries. */
    public Gauges gauges() {
        return gauges;
    }

    /** Returns the age of this tracker; a reset does not change it. */
    public Duration uptime() {
        return Duration.ofNanos(clock.nanos() - start);
    }

    /** Returns the settings of this tracker. */
    public TrackerSettings settings() {
        return settings;
    }

    /** Returns the ten newest events, the newest of all last. */
    public List<TrackerEvent> recentEvents() {
        return recentEvents(10);
    }

    /**
     * Returns the newest events, the newest of all last.
     *
     * @param count the maximum number of events, 0 or more
     */
    public List<TrackerEvent> recentEvents(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count must be 0 or more, but was " + count);
        }
        return events.newest(count);
    }

    /** Returns which events are currently kept. */
    public EventsMode eventsMode() {
        return eventsMode;
    }

    /** Changes which events are kept from now on; the settings contain the initial value. */
    public void setEventsMode(EventsMode newMode) {
        eventsMode = newMode;
        needs.set(LookupNeeds.Kind.EVENTS, newMode == EventsMode.ALL);
    }

    // Checking, healing and resetting.

    /** Checks all counts, heals faults, and reports both. */
    public ConsistencyReport validateConsistency() {
        return validateConsistency(true);
    }

    /** Checks all counts, heals faults if {@code autoHeal} is true, and reports both. */
    public ConsistencyReport validateConsistency(boolean autoHeal) {
        return checks.check(autoHeal);
    }

    /**
     * Continues from counts from outside; they replace what was restored before. What was recorded since the last reset
     * stays on top of them. The counts are checked, and healed if {@link TrackerSettings#healAuto} is true.
     */
    public ConsistencyReport restore(CounterLedger ledger) {
        known.addAll(CounterGroup.knownBy(ledger));
        return checks.restore(ledger, settings.healAuto());
    }

    /**
     * Moves all counts of another tracker, whose cache is gone, to this one. Afterwards this tracker shows the sum, and
     * the other one shows zeros, so that no count is lost or shown twice. What counts as recorded, as restored or as
     * before a reset stays so; restored counts are healed. Windows, latencies and events are not moved: they show what
     * happened to this cache recently. The moved hits have the cost of this tracker's settings.
     *
     * @param other a tracker that nothing records to any more; what is recorded later stays there
     */
    public void takeCountsOf(CacheStatisticsTracker other) {
        known.addAll(other.known.all());
        Books.HandedOver given = other.books.handOver();
        windows.addOutside(given.recorded(), () -> books.add(given));
        checks.addFaults(other.checks.takeFaults());
    }

    /**
     * Sets the listener for checks that find a fault, and for the first check after them that finds it gone. It runs on
     * the checking thread and replaces the previous listener.
     */
    public void reportFaultsTo(Consumer<ConsistencyReport> listener) {
        checks.reportFaultsTo(listener);
    }

    /**
     * Adds the violations of other counters of the same cache to each check: of those that the application keeps
     * itself. They are reported like faults of our counts, and not healed by the check.
     *
     * @param others must not check this tracker
     */
    public void alsoCheck(Supplier<List<Violation>> others) {
        checks.alsoCheck(others);
    }

    /**
     * Records that a counter that the application keeps itself has lost updates.
     *
     * @param counter its name, such as {@code cache_hits}
     * @param own what it shows
     * @param ours what it should show
     */
    public void recordDrift(String counter, long own, long ours) {
        checks.recordOther(EventType.DRIFT, counter, own, ours);
    }

    /** Records that the application's own counter is about to be set right, see {@link #recordDrift}. */
    public void recordDriftAdded(String counter, long own, long ours) {
        checks.recordOther(EventType.DRIFT_ADDED, counter, own, ours);
    }

    /** Records that the application's own counter was healed, see {@link #recordDrift}. */
    public void recordDriftHealed(String counter, long own, long ours) {
        checks.recordOther(EventType.HEAL, counter, own, ours);
    }

    /** Returns the report of the last check or restore, with the current numbers; empty before the first one. */
    public Optional<ConsistencyReport> lastReport() {
        return checks.last().map(check -> check.report(snapshot()));
    }

    /** Returns when the counts were last checked or restored; empty before the first time. */
    public Optional<Instant> lastCheck() {
        return checks.last().map(LastCheck::at);
    }

    /** Returns when a count was last healed since the last reset; empty if none was. */
    public Optional<Instant> lastHeal() {
        return checks.lastHeal();
    }

    /**
     * Returns how often each invariant was violated and healed since the last reset, in the order of first violation.
     */
    public List<FaultCount> faults() {
        return checks.faults();
    }

    /** Returns how often each invariant was violated and healed, whatever was reset: no number in it ever goes back. */
    public List<FaultCount> lifetimeFaults() {
        return checks.lifetimeFaults();
    }

    /**
     * Restarts everything that readers see at zero, except {@link #lifetime}, {@link #uptime} and the event of the
     * reset.
     */
    public void reset() {
        Books.Forgotten forgotten = windows.restart(books::reset);
        timings.clear();
        checks.reset();
        events.clear();
        events.add(EventType.RESET, forgotten.seen().total());
    }

    /**
     * Advances the windows, and adjusts which lookups are timed to the rate of the lookups. To be called every second;
     * the agent's housekeeper does.
     */
    public void advanceWindows() {
        windows.advance();
        sampling.adjust(counts, clock.nanos());
    }
}
