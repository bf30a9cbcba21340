package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The places of the counts in memory. The layout decides what the second thread costs. */
class StripedCountsTest {
    private static final int LONGS_IN_A_LINE = 8;
    private static final int STRIPES = Stripe.COUNT;

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
    void threadsThatFollowOneAnotherCountTwoLinesApart(int threadId) throws InterruptedException {
        assertThat(Math.abs(cellOf(threadId) - cellOf(threadId + 1))).isGreaterThanOrEqualTo(2 * LONGS_IN_A_LINE);
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

    /** A line, three lines per stripe, and three for rare counters: 1.7 KiB on two processors. */
    @Test
    void countsTakeNoMoreThanThreeLinesPerStripeAndFour() {
        assertThat(new StripedCounts(1).cells()).hasSizeLessThanOrEqualTo(LONGS_IN_A_LINE * (3 * STRIPES + 4));
    }

    /**
     * A line before the first row and a gap in each: the outcomes of two threads are on no line, wherever it begins.
     */
    @Test
    void outcomesOfTwoStripesAreALineApart() throws InterruptedException {
        for (int threadId = 0; threadId < STRIPES - 1; threadId++) {
            int last = cellOf(threadId, counts -> counts.increment(Leaf.LOOKUP_ERROR));
            int first = cellOf(threadId + 1L, counts -> counts.increment(Leaf.HIT));

            assertThat(first - last).isGreaterThanOrEqualTo(LONGS_IN_A_LINE);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 8", "1, 8", "2, 8", "3, 16", "4, 16", "8, 32", "12, 64", "16, 64", "32, 128", "64, 128", "1000, 128"
    })
    void stripesFollowTheProcessors(int processors, int stripes) {
        assertThat(Stripe.of(processors)).isEqualTo(stripes);
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
        return IntStream.range(0, counts.cells().length)
                .filter(cell -> counts.cells()[cell] != untouched.cells()[cell])
                .findFirst()
                .orElseThrow();
    }
}
