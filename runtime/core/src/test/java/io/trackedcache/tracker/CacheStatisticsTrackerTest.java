package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CacheStatisticsTrackerTest {
    private static final int ROUNDS = 100_000;

    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker();

    @Test
    void startsWithZeros() {
        assertThat(tracker.ledger()).isEqualTo(CounterLedger.EMPTY);
    }

    @Test
    void countsEachOutcomeSeparately() {
        tracker.recordHit();
        tracker.recordMiss();
        tracker.recordMiss(MissReason.NOT_FOUND);
        tracker.recordMiss(MissReason.EXPIRED);
        tracker.recordMiss(MissReason.UNINITIALIZED);
        tracker.recordLookupError();

        assertThat(countsOf(tracker.snapshot())).containsExactly(1L, 2L, 1L, 1L, 1L);
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsAMiss(MissReason reason) {
        tracker.recordMiss(reason);

        assertThat(tracker.snapshot().cacheMisses()).isOne();
        assertThat(tracker.snapshot().totalQueries()).isOne();
    }

    /** {@code Thread.getId} can be overridden, so it may be code of the application. */
    @Test
    void countsOnAThreadWhoseIdThrows() throws Exception {
        Thread thread = new Thread(tracker::recordHit) {
            @Override
            public long getId() {
                throw new UnsupportedOperationException("no id");
            }
        };
        thread.start();
        thread.join();

        assertThat(tracker.cacheHits()).isOne();
    }

    /** With more threads than stripes, some of them share a stripe. */
    @ParameterizedTest
    @ValueSource(ints = {2, 8, 40})
    void losesNoCountAndEverySnapshotIsConsistent(int threads) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        CyclicBarrier together = new CyclicBarrier(threads + 1);
        ExecutorService executor = Executors.newCachedThreadPool();
        try {
            Future<CacheStatistics> reader = executor.submit(() -> readUntil(done, together));
            List<Future<Boolean>> writers = Stream.generate(() -> executor.submit(writer(together)))
                    .limit(threads)
                    .toList();
            for (Future<Boolean> writer : writers) {
                assertThat(writer.get()).isTrue();
            }
            done.set(true);

            long each = (long) threads * ROUNDS;
            assertThat(countsOf(tracker.snapshot())).containsExactly(each, each, each, each, each);
            assertThat(reader.get().totalQueries()).isLessThanOrEqualTo(4 * each);
        } finally {
            executor.shutdownNow();
        }
    }

    private Callable<Boolean> writer(CyclicBarrier together) {
        return () -> {
            together.await();
            for (int round = 0; round < ROUNDS; round++) {
                tracker.recordHit();
                tracker.recordMiss();
                tracker.recordMiss(MissReason.EXPIRED);
                tracker.recordMiss(MissReason.UNINITIALIZED);
                tracker.recordLookupError();
            }
            return true;
        };
    }

    /** Checks every snapshot, and every two consecutive ones; returns the last one. */
    private CacheStatistics readUntil(AtomicBoolean done, CyclicBarrier together) throws Exception {
        CacheStatistics before = tracker.snapshot();
        together.await();
        while (!done.get()) {
            CacheStatistics now = tracker.snapshot();
            assertThat(now.totalQueries()).isEqualTo(now.cacheHits() + now.cacheMisses());
            assertThat(now.cacheExpired() + now.queriesWhileUninitialized()).isLessThanOrEqualTo(now.cacheMisses());
            assertThat(countsOf(now))
                    .zipSatisfy(
                            countsOf(before),
                            (later, earlier) -> assertThat(later).isGreaterThanOrEqualTo(earlier));
            before = now;
        }
        return before;
    }

    private static List<Long> countsOf(CacheStatistics statistics) {
        return List.of(
                statistics.cacheHits(),
                statistics.cacheNotFound(),
                statistics.cacheExpired(),
                statistics.queriesWhileUninitialized(),
                statistics.lookupErrors());
    }
}
