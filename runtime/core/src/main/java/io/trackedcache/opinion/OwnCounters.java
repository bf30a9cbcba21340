package io.trackedcache.opinion;

import io.trackedcache.tracker.CacheStatistics;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.SizeReadings;
import io.trackedcache.tracker.Violation;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The counters of one instance, of one class, or of one source of a program: they are read together, and checked as one
 * ledger. Sources are added by any thread, and read by one at a time; no code of the application runs under its lock.
 */
final class OwnCounters {
    /**
     * Tries to read a moment in which no lookup ends. Code of the application may be slow, and is called twice each.
     */
    private static final int MOST_TRIES = 20;

    private static final int MOST_TRIES_OF_CODE = 3;
    private static final String HITS = "cache_hits";
    private static final String MISSES = "cache_misses";
    private static final String TOTAL = "total_queries";

    /** Null for static members, and for sources of a program. */
    private final @Nullable WeakReference<Object> instance;

    /** Whether it began with its sources, so that nothing was counted before. */
    private final boolean isFromStart;

    private final Map<String, Long> oursAtStart;
    private final List<CounterSource> sources = new ArrayList<>(2);
    private final Map<String, KeptCounter> counters = new LinkedHashMap<>();
    private final Map<CounterSource, List<String>> problems = new HashMap<>();
    private final Map<CounterSource, String> failures = new LinkedHashMap<>();
    private final Instant since = Instant.now();
    private List<Violation> violations = List.of();
    private volatile @Nullable SizeReadings reading;

    OwnCounters(@Nullable Object instance, boolean isFromStart, CacheStatisticsTracker tracker) {
        this.instance = instance == null ? null : new WeakReference<>(instance);
        // A lookup of a collected instance may end later; only its future is left of it.
        this.isFromStart = isFromStart && tracker.gauges().lookupsInFlight() == 0;
        this.oursAtStart = tracker.recorded().byName();
    }

    /** Adds a source with its first reading; null if that would run code of the application. */
    synchronized void add(CounterSource source, @Nullable SourceReading first, Instant now) {
        if (sources.contains(source)) {
            // It was announced twice, as by a clone and its constructor.
            return;
        }
        sources.add(source);
        if (first != null) {
            first.counters().forEach((name, value) -> {
                KeptCounter counter = new KeptCounter(name, source, begun(name, value, now), now);
                counter.show(value);
                counters.putIfAbsent(name, counter);
            });
            take(source, first, now);
        }
    }

    /**
     * Begins a comparison. A counter that is neither 0 nor what we counted may have counted a lookup that runs, such as
     * that of a thread which the constructor has started.
     */
    private Comparison begun(String name, long theirs, Instant now) {
        long ours = oursAtStart.getOrDefault(name, 0L);
        boolean isExact = isFromStart && (theirs == 0 || theirs == ours);
        return isExact ? Comparison.from(ours, theirs, now) : Comparison.unsettled(now);
    }

    boolean isOfInstance() {
        return instance != null;
    }

    boolean isOf(Object other) {
        return instance != null && instance.refersTo(other);
    }

    boolean isOfClass(String name) {
        return instance == null && !name.isEmpty() && name.equals(className());
    }

    synchronized boolean isGone() {
        if (instance != null && instance.refersTo(null)) {
            return true;
        }
        for (CounterSource source : sources) {
            if (!(source instanceof MemberSource member) || !member.isGone()) {
                return false;
            }
        }
        return true;
    }

    private synchronized boolean runsCode() {
        for (CounterSource source : sources) {
            if (!(source instanceof MemberSource member) || member.runsCode()) {
                return true;
            }
        }
        return false;
    }

    synchronized boolean hasUnknownInstances() {
        for (CounterSource source : sources) {
            if (source instanceof MemberSource member && member.hasUnknownInstances()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the name of the class; empty for a source of a program. */
    synchronized String className() {
        return !sources.isEmpty() && sources.get(0) instanceof MemberSource member ? member.className() : "";
    }

    /** Reads the counters, and compares them if they can be read in a moment in which no lookup ends. */
    void check(CacheStatisticsTracker tracker, @Nullable String obstacle, OpinionContext context, Instant now) {
        Map<String, Long> ours = tracker.recorded().byName();
        Map<String, Long> theirs = Map.of();
        boolean isQuiet = false;
        int mostTries = runsCode() ? MOST_TRIES_OF_CODE : MOST_TRIES;
        for (int tries = 0; tries < mostTries && !isQuiet; tries++) {
            Map<String, Long> before = ours;
            theirs = read(now);
            boolean isSame = theirs.equals(read(now));
            ours = tracker.recorded().byName();
            isQuiet = isSame && ours.equals(before) && tracker.gauges().lookupsInFlight() == 0;
        }
        compare(theirs, ours, tracker, isQuiet, obstacle, context, now);
    }

    private Map<String, Long> read(Instant now) {
        return runsCode() ? readUncounted(now) : readAll(now);
    }

    /** What the sources look up, put or clean up is not counted. */
    private Map<String, Long> readUncounted(Instant now) {
        reading = SizeReadings.begin();
        try {
            return readAll(now);
        } finally {
            reading = null;
            SizeReadings.end();
        }
    }

    private Map<String, Long> readAll(Instant now) {
        Map<String, Long> all = new LinkedHashMap<>();
        for (CounterSource source : sources()) {
            SourceReading found = SourceReading.of(source);
            take(source, found, now);
            all.putAll(found.counters());
        }
        return all;
    }

    private synchronized List<CounterSource> sources() {
        return List.copyOf(sources);
    }

    private synchronized void take(CounterSource source, SourceReading reading, Instant now) {
        String failure = reading.failure();
        problems.put(source, failure == null ? reading.problems() : List.of(failure));
        if (failure == null) {
            failures.remove(source);
        } else {
            failures.put(source, failure);
        }
        for (KeptCounter counter : counters.values()) {
            if (failure != null && counter.isOf(source)) {
                counter.stop(OwnCounterState.UNREADABLE, failure, now);
            }
        }
        for (String name : reading.counters().keySet()) {
            if (!counters.containsKey(name)) {
                // Of a method, which was not called when its instance was made: its counters began at 0 then.
                counters.put(name, new KeptCounter(name, source, begun(name, 0, now), now));
            }
        }
    }

    private synchronized void compare(
            Map<String, Long> theirs,
            Map<String, Long> ours,
            CacheStatisticsTracker tracker,
            boolean isQuiet,
            @Nullable String obstacle,
            OpinionContext context,
            Instant now) {
        boolean isComplete = isQuiet && hasAllLookups(theirs, ours);
        CacheStatistics known = tracker.snapshot();
        theirs.forEach((name, value) -> {
            KeptCounter counter = counters.get(name);
            if (counter == null) {
                return;
            }
            counter.show(value);
            String reason = obstacle == null ? uncounted(name, known) : obstacle;
            if (reason != null) {
                counter.stop(OwnCounterState.NOT_COMPARED, reason, now);
            } else if (isQuiet) {
                boolean isSorted = isComplete && (name.equals(HITS) || name.equals(MISSES));
                counter.compare(ours.getOrDefault(name, 0L), value, isSorted, context, now);
            }
        });
        if (isQuiet) {
            violations = List.copyOf(OwnLedger.violations(theirs));
        }
    }

    /**
     * Whether it has counted each lookup as a hit or a miss, and none was lost. What it has less than we of one of them
     * it has more of the other: it takes lookups that load for misses, for example.
     */
    private boolean hasAllLookups(Map<String, Long> theirs, Map<String, Long> ours) {
        Long hits = theirs.get(HITS);
        Long misses = theirs.get(MISSES);
        Long total = theirs.get(TOTAL);
        KeptCounter counter = counters.get(TOTAL);
        return hits != null
                && misses != null
                && total != null
                && counter != null
                && hits + misses == total
                && counter.agrees(ours.getOrDefault(TOTAL, 0L), total);
    }

    /** Returns why we do not count what the counter counts; null if we do. */
    private static @Nullable String uncounted(String name, CacheStatistics known) {
        return OwnNames.isKnown(name, known)
                ? null
                : "nothing reports " + name + " of this cache to the agent; annotate the method that does it";
    }

    /** Marks that its source has not answered. */
    synchronized void silent(String reason, Instant now) {
        SizeReadings running = reading;
        if (running != null) {
            running.abandon();
        }
        problems.put(sources.get(0), List.of(reason));
        counters.values().forEach(counter -> counter.stop(OwnCounterState.SILENT, reason, now));
    }

    /** Returns a row for each counter, and one for each source that could never be read. */
    synchronized List<OwnCounter> rows() {
        List<OwnCounter> rows = new ArrayList<>();
        failures.forEach((source, failure) -> {
            if (counters.values().stream().noneMatch(counter -> counter.isOf(source))) {
                rows.add(unread(source, failure));
            }
        });
        counters.values().forEach(counter -> rows.add(counter.row()));
        return rows;
    }

    private OwnCounter unread(CounterSource source, String failure) {
        return new OwnCounter(
                "",
                source instanceof MemberSource member ? member.place() : "",
                OptionalLong.empty(),
                OptionalLong.empty(),
                0,
                OwnCounterState.UNREADABLE,
                since,
                failure);
    }

    synchronized List<String> problems() {
        List<String> all = new ArrayList<>();
        problems.forEach((source, found) -> found.forEach(problem -> all.add(named(source) + problem)));
        return all;
    }

    private static String named(CounterSource source) {
        return source instanceof MemberSource member ? member.place() + ": " : "a source of the program: ";
    }

    synchronized List<Violation> violations() {
        return violations;
    }
}
