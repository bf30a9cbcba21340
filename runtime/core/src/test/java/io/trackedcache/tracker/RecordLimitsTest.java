package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A number that cannot be true is refused, not counted. */
class RecordLimitsTest {
    private static final long TRILLION = 1_000_000_000_000L;
    private static final Duration YEAR = Duration.ofDays(365);

    private final CacheStatisticsTracker tracker =
            new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withEventsMode(EventsMode.ALL), new ManualClock());

    /**
     * A call with an argument beyond its limits.
     *
     * @param message the message with which it must be refused
     */
    private record Absurd(Consumer<CacheStatisticsTracker> call, String message) {
        @Override
        public String toString() {
            return message;
        }
    }

    /** Every record method that takes a number, with numbers beyond its limits. */
    static Stream<Absurd> absurdCalls() {
        List<Absurd> calls = new ArrayList<>();
        counts(calls, "count", CacheStatisticsTracker::recordHits);
        counts(calls, "count", CacheStatisticsTracker::recordMisses);
        for (MissReason reason : MissReason.values()) {
            counts(calls, "count", (tracker, count) -> tracker.recordMisses(reason, count));
        }
        counts(calls, "entriesCleaned", CacheStatisticsTracker::recordCleanup);
        counts(calls, "entriesCleaned", (tracker, count) -> tracker.recordCleanup(count, true));
        counts(calls, "entriesCleaned", (tracker, count) -> tracker.recordCleanup(count, false));
        durations(calls, "latency", CacheStatisticsTracker::recordLatency);
        durations(calls, "time", (tracker, time) -> tracker.recordLoad(time, true));
        durations(calls, "time", (tracker, time) -> tracker.recordLoad(time, false));
        for (long nanos : new long[] {-1, Long.MIN_VALUE, YEAR.toNanos() + 1, Long.MAX_VALUE}) {
            calls.add(new Absurd(
                    tracker -> tracker.recordLatencyNanos(nanos),
                    "nanos must be from 0 to 31536000000000000, but was " + nanos));
        }
        return calls.stream();
    }

    private static void counts(List<Absurd> calls, String argument, BiConsumer<CacheStatisticsTracker, Long> call) {
        for (long count : new long[] {-1, -5, Long.MIN_VALUE, TRILLION + 1, Long.MAX_VALUE}) {
            calls.add(new Absurd(
                    tracker -> call.accept(tracker, count),
                    argument + " must be from 0 to 1000000000000, but was " + count));
        }
    }

    private static void durations(
            List<Absurd> calls, String argument, BiConsumer<CacheStatisticsTracker, Duration> call) {
        for (Duration duration : List.of(
                Duration.ofNanos(-1),
                Duration.ofSeconds(Long.MIN_VALUE),
                YEAR.plusNanos(1),
                Duration.ofSeconds(Long.MAX_VALUE))) {
            calls.add(new Absurd(
                    tracker -> call.accept(tracker, duration),
                    argument + " must be from PT0S to PT8760H, but was " + duration));
        }
    }

    @ParameterizedTest
    @MethodSource("absurdCalls")
    void absurdNumberIsRefusedWithNameValueAndLimitAndNothingIsCounted(Absurd absurd) {
        Recording.ALL.forEach(recording -> recording.on(tracker));
        List<Object> before = everythingThatCanBeRead();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> absurd.call().accept(tracker))
                .withMessage(absurd.message());

        assertThat(everythingThatCanBeRead()).isEqualTo(before);
    }

    private List<Object> everythingThatCanBeRead() {
        return List.of(
                tracker.snapshot(),
                tracker.lifetime(),
                tracker.snapshot(Duration.ofHours(1)),
                tracker.latency(),
                tracker.recentEvents(100));
    }

    @Test
    void negativeCleanupIsRefusedAndNothingIsCounted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tracker.recordCleanup(-5))
                .withMessage("entriesCleaned must be from 0 to 1000000000000, but was -5");

        assertThat(tracker.ledger()).isEqualTo(CounterLedger.EMPTY);
        assertThat(tracker.recentEvents(10)).isEmpty();
    }

    @Test
    void numbersAtTheLimitsAreCounted() {
        tracker.recordHits(TRILLION);
        tracker.recordMisses(TRILLION);
        tracker.recordMisses(MissReason.EXPIRED, TRILLION);
        tracker.recordMisses(MissReason.UNINITIALIZED, 0);
        tracker.recordCleanup(TRILLION);
        tracker.recordCleanup(TRILLION, false);
        tracker.recordLoad(YEAR, true);
        tracker.recordLoad(Duration.ZERO, false);
        tracker.recordLatency(YEAR);
        tracker.recordLatencyNanos(YEAR.toNanos());

        assertThat(tracker.ledger())
                .isEqualTo(Ledgers.with(
                        new CounterLedger(TRILLION, 2 * TRILLION, TRILLION, 0, 3 * TRILLION, TRILLION, 2, 1),
                        Map.of("loads_ok", 1L, "loads_failed", 1L, "load_nanos", YEAR.toNanos())));
        assertThat(tracker.latency()).map(LatencyStatistics::max).contains(YEAR);
    }

    /** One thread cannot fill all stripes. */
    @Test
    void sumsOfAbsurdNumbersFromManyThreadsAreNeverNegative() throws Exception {
        CacheStatisticsTracker quiet = new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withEventsSize(0));
        Callable<Boolean> absurd = () -> {
            recordAbsurdNumbers(quiet);
            return true;
        };
        ThreadKind platform = ThreadKind.all().get(0);

        assertThat(platform.runTogether(Collections.nCopies(32, absurd))).containsOnly(true);

        assertThat(Ledgers.counts(quiet.ledger()).values()).allMatch(count -> count >= 0);
        assertThat(quiet.validateConsistency(true).issues()).isEmpty();
        assertThat(quiet.cacheHits()).isGreaterThan(Long.MAX_VALUE / 10);
        assertThat(quiet.snapshot().loadTime()).isGreaterThan(YEAR.multipliedBy(145));
    }

    private static void recordAbsurdNumbers(CacheStatisticsTracker tracker) {
        for (int call = 0; call < 75_000; call++) {
            tracker.recordHits(TRILLION);
            tracker.recordMisses(TRILLION);
            tracker.recordMisses(MissReason.EXPIRED, TRILLION);
            tracker.recordMisses(MissReason.UNINITIALIZED, TRILLION);
        }
        for (int call = 0; call < 30; call++) {
            tracker.recordLoad(YEAR, true);
            tracker.recordLoad(YEAR, false);
            tracker.recordCleanup(TRILLION);
        }
    }
}
