package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Latencies that threads record, read and reset at the same time. */
class LatenciesTogetherTest {
    private static final int KEPT = 1024;

    /** Every recorded latency is a multiple of this, and at most {@link #MOST} times this. */
    private static final long UNIT = 1_000_003;

    private static final int MOST = 50;

    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker();

    static List<ThreadKind> kinds() {
        return ThreadKind.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyLatencyThatIsReadWasRecorded(ThreadKind kind) throws Exception {
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int seed = 0; seed < 6; seed++) {
            tasks.add(recorder(new Random(seed)));
        }
        tasks.add(this::readAndReset);

        assertThat(kind.runTogether(tasks)).containsOnly(true);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noLatencyIsLostIfTwoThreadsRecordTheFirstAtTheSameTime(ThreadKind kind) throws Exception {
        List<CacheStatisticsTracker> fresh =
                Stream.generate(CacheStatisticsTracker::new).limit(2000).toList();
        AtomicInteger arrived = new AtomicInteger();
        Callable<Boolean> recorder = () -> {
            for (int i = 0; i < fresh.size(); i++) {
                arrived.incrementAndGet();
                while (arrived.get() < 2 * (i + 1)) {
                    ThreadKind.letOthersRun();
                }
                fresh.get(i).recordLatencyNanos(UNIT);
            }
            return true;
        };

        assertThat(kind.runTogether(List.of(recorder, recorder))).containsOnly(true);

        assertThat(fresh)
                .allSatisfy(
                        one -> assertThat(one.latency().orElseThrow().samples()).isEqualTo(2));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void recordingNeverFailsWhileTheCacheIsReset(ThreadKind kind) throws Exception {
        Callable<Boolean> recorder = () -> {
            for (int i = 0; i < 1_000_000; i++) {
                tracker.recordLatencyNanos(UNIT);
            }
            return true;
        };
        Callable<Boolean> resetter = () -> {
            for (int reset = 0; reset < 20_000; reset++) {
                tracker.reset();
            }
            return true;
        };

        assertThat(kind.runTogether(List.of(recorder, recorder, resetter))).containsOnly(true);
    }

    private Callable<Boolean> recorder(Random random) {
        return () -> {
            for (int i = 0; i < 50_000; i++) {
                tracker.recordLatencyNanos(UNIT * (1 + random.nextInt(MOST)));
            }
            return true;
        };
    }

    private boolean readAndReset() {
        for (int read = 0; read < 2000; read++) {
            tracker.latency().ifPresent(LatenciesTogetherTest::assertRecorded);
            if (read % 100 == 0) {
                tracker.reset();
            }
        }
        return true;
    }

    private static void assertRecorded(LatencyStatistics latency) {
        assertThat(latency.samples()).isBetween(1L, (long) KEPT);
        assertThat(List.of(latency.p50(), latency.p90(), latency.p95(), latency.p99(), latency.max()))
                .isSorted()
                .allSatisfy(percentile -> {
                    assertThat(percentile.toNanos() % UNIT).isZero();
                    assertThat(percentile.toNanos() / UNIT).isBetween(1L, (long) MOST);
                });
        assertThat(latency.mean()).isBetween(Duration.ofNanos(UNIT), latency.max());
    }
}
