package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where in memory the counts of a thread are. The layout decides what the second thread costs. */
class StripedCountsTest {
    private static final int LONGS_IN_A_LINE = 8;
    private static final int STRIPES = 16;

    static IntStream threadIds() {
        return IntStream.rangeClosed(1, 3 * STRIPES);
    }

    /** The length of the array lies before its first element, and every thread reads it. */
    @ParameterizedTest
    @MethodSource("threadIds")
    void noThreadCountsOnTheLineOfTheLengthOfTheArray(int threadId) throws InterruptedException {
        assertThat(cellOf(threadId)).isGreaterThanOrEqualTo(LONGS_IN_A_LINE);
    }

    @ParameterizedTest
    @MethodSource("threadIds")
    void threadsThatFollowOneAnotherCountThreeLinesApart(int threadId) throws InterruptedException {
        assertThat(Math.abs(cellOf(threadId) - cellOf(threadId + 1))).isGreaterThanOrEqualTo(3 * LONGS_IN_A_LINE);
    }

    private static int cellOf(long threadId) throws InterruptedException {
        StripedCounts counts = new StripedCounts();
        Thread thread = new Thread(() -> counts.increment(Leaf.HIT)) {
            @Override
            public long getId() {
                return threadId;
            }
        };
        thread.start();
        thread.join();
        StripedCounts untouched = new StripedCounts();
        return IntStream.range(0, counts.cells.length)
                .filter(cell -> counts.cells[cell] != untouched.cells[cell])
                .findFirst()
                .orElseThrow();
    }
}
