package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The places of the counts in memory. The layout decides what the second thread costs. */
class StripedCountsTest {
    private static final int LONGS_IN_A_LINE = 8;
    private static final int STRIPES = 16;

    static IntStream threadIds() {
        return IntStream.rangeClosed(1, 3 * STRIPES);
    }

    /** The length of the array is before its first element, and every thread reads it. */
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

    /** So a new rare counter costs one cell, not one per stripe. */
    @ParameterizedTest
    @EnumSource
    void rareLeafHasOneCellForAllThreadsAndAStripedLeafOnePerStripe(Leaf leaf) throws InterruptedException {
        Set<Integer> cells = new HashSet<>();
        for (int threadId = 1; threadId <= STRIPES; threadId++) {
            cells.add(cellOf(threadId, counts -> count(leaf, counts)));
        }

        assertThat(cells).hasSize(leaf.isStriped() ? STRIPES : 1);
    }

    private static void count(Leaf leaf, StripedCounts counts) {
        if (leaf == Leaf.LOAD_OK || leaf == Leaf.LOAD_FAILED) {
            counts.addLoad(leaf == Leaf.LOAD_OK, 0);
        } else {
            counts.add(leaf, 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLeafIsReadFromWhereItIsCounted(Leaf leaf) {
        StripedCounts counts = new StripedCounts(1);
        counts.add(leaf, 5);

        assertThat(Leaf.values()).allMatch(other -> counts.read().of(other) == (other == leaf ? 5 : 0));
    }

    /** 3 KiB of the 4 KiB that a tracker may take: a line, three lines per stripe, and one for new rare counters. */
    @Test
    void countsTakeNoMoreThanThreeLinesPerStripeAndTwo() {
        assertThat(new StripedCounts(1).cells).hasSizeLessThanOrEqualTo(LONGS_IN_A_LINE * (3 * STRIPES + 2));
    }

    private static int cellOf(long threadId) throws InterruptedException {
        return cellOf(threadId, counts -> counts.increment(Leaf.HIT));
    }

    private static int cellOf(long threadId, Consumer<StripedCounts> record) throws InterruptedException {
        StripedCounts counts = new StripedCounts(1);
        Thread thread = new Thread(() -> record.accept(counts)) {
            @Override
            public long getId() {
                return threadId;
            }
        };
        thread.start();
        thread.join();
        StripedCounts untouched = new StripedCounts(1);
        return IntStream.range(0, counts.cells.length)
                .filter(cell -> counts.cells[cell] != untouched.cells[cell])
                .findFirst()
                .orElseThrow();
    }
}
