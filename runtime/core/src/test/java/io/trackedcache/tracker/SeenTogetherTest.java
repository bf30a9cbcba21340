package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts that one call adds: a snapshot that is taken meanwhile has all of them or none. */
class SeenTogetherTest {
    private static final int RECORDERS = 3;
    private static final int RECORDS = 200_000;

    /** Longer than what is packed into one number. */
    private static final Duration LONG = Duration.ofHours(1);

    static Stream<Arguments> records() {
        return Stream.of(
                records("cleanups", t -> t.recordCleanup(3), s -> s.expiredEntriesCleaned() == 3 * s.cleanupRuns()),
                records("failed cleanups", t -> t.recordCleanup(3, false), s -> s.cleanupErrors() == s.cleanupRuns()),
                records(
                        "loads",
                        t -> t.recordLoad(Duration.ofNanos(7), true),
                        s -> s.loadTime().toNanos() == 7 * s.loadsOk()),
                records(
                        "failed loads",
                        t -> t.recordLoad(Duration.ofNanos(7), false),
                        s -> s.failedLoadTime().toNanos() == 7 * s.loadsFailed()),
                records(
                        "long loads",
                        t -> t.recordLoad(LONG, true),
                        s -> s.loadTime().equals(LONG.multipliedBy(s.loadsOk()))),
                records(
                        "loads of 60 seconds",
                        t -> t.recordLoad(Duration.ofSeconds(60), true),
                        s -> s.loadTime().equals(Duration.ofSeconds(60).multipliedBy(s.loadsOk()))));
    }

    private static Arguments records(
            String name, Consumer<CacheStatisticsTracker> recording, Predicate<CacheStatistics> holds) {
        return Arguments.of(name, recording, holds);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void everySnapshotHasBothOrNeither(
            String name, Consumer<CacheStatisticsTracker> recording, Predicate<CacheStatistics> holds)
            throws Exception {
        CacheStatisticsTracker tracker = new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withEventsSize(0));
        AtomicInteger atWork = new AtomicInteger(RECORDERS);
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < RECORDERS; i++) {
            tasks.add(() -> {
                for (int n = 0; n < RECORDS; n++) {
                    recording.accept(tracker);
                }
                return (long) -atWork.decrementAndGet();
            });
        }
        tasks.add(() -> {
            long torn = 0;
            while (atWork.get() > 0) {
                torn += holds.test(tracker.snapshot()) ? 0 : 1;
            }
            return torn;
        });

        assertThat(new ThreadKind("threads", Thread::new).runTogether(tasks).get(RECORDERS))
                .isZero();
        assertThat(tracker.snapshot()).matches(holds);
        CacheStatistics end = tracker.snapshot();
        assertThat(end.cleanupRuns() + end.loadsOk() + end.loadsFailed()).isEqualTo((long) RECORDERS * RECORDS);
    }

    @Test
    void countsOfAnotherTrackerAreTakenWithTheirTimes() {
        CacheStatisticsTracker gone = new CacheStatisticsTracker();
        gone.recordLoad(Duration.ofNanos(5), true);
        gone.recordLoad(LONG, true);
        gone.recordLoad(Duration.ofNanos(9), false);
        CacheStatisticsTracker tracker = new CacheStatisticsTracker();
        tracker.recordLoad(Duration.ofNanos(1), true);

        tracker.takeCountsOf(gone);

        assertThat(tracker.snapshot().loadsOk()).isEqualTo(3);
        assertThat(tracker.snapshot().loadTime()).isEqualTo(LONG.plusNanos(15));
        assertThat(tracker.snapshot().failedLoadTime()).isEqualTo(Duration.ofNanos(9));
    }

    /** More than half a million loads of no time, and more than two hours of loads. */
    @Test
    void packedLoadsAreUnpackedBeforeTheyOverflow() {
        CacheStatisticsTracker tracker = new CacheStatisticsTracker();
        for (int n = 0; n < 3_000_000; n++) {
            tracker.recordLoad(Duration.ZERO, true);
        }
        for (int n = 0; n < 1_000; n++) {
            tracker.recordLoad(Duration.ofSeconds(68), false);
        }

        assertThat(tracker.snapshot().loadsOk()).isEqualTo(3_000_000);
        assertThat(tracker.snapshot().loadsFailed()).isEqualTo(1_000);
        assertThat(tracker.snapshot().failedLoadTime()).isEqualTo(Duration.ofSeconds(68_000));
    }
}
