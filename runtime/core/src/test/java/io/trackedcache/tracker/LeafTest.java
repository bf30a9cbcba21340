package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeafTest {
    private static final int SLOTS_OF_OUTCOMES = 7;
    private static final int LINES_OF_STRIPED_LEAVES = 2 * 8;

    @Test
    void noTwoLeavesShareASlotAndEachFitsIntoTheCounts() {
        assertThat(Leaf.values())
                .extracting(leaf -> leaf.slot)
                .doesNotHaveDuplicates()
                .allMatch(slot -> slot < Leaf.SLOTS);
    }

    /** The last slot of these eight is for the random state, so outcomes and random state of a thread are one line. */
    @Test
    void outcomesOfALookupComeFirst() {
        assertThat(Stream.of(
                        Leaf.HIT,
                        Leaf.HIT_WITHOUT_SAVING,
                        Leaf.STALE_HIT,
                        Leaf.MISS_NOT_FOUND,
                        Leaf.MISS_EXPIRED,
                        Leaf.MISS_UNINITIALIZED,
                        Leaf.LOOKUP_ERROR))
                .allMatch(leaf -> leaf.slot < SLOTS_OF_OUTCOMES);
        assertThat(Leaf.values()).extracting(leaf -> leaf.slot).doesNotContain(SLOTS_OF_OUTCOMES);
    }

    @Test
    void leavesThatMayBeHotAreStripedAndTheirSlotsAreTwoLinesLong() {
        assertThat(Stream.of(
                        Leaf.HIT,
                        Leaf.LOOKUP_ERROR,
                        Leaf.PUT,
                        Leaf.REMOVAL,
                        Leaf.EVICTION,
                        Leaf.LOAD_OK,
                        Leaf.LOAD_FAILED,
                        Leaf.LATENCY_SAMPLE,
                        Leaf.LATE_SIGNAL))
                .allMatch(Leaf::isStriped);
        assertThat(Leaf.values()).filteredOn(Leaf::isStriped).allMatch(leaf -> leaf.slot < LINES_OF_STRIPED_LEAVES);
    }
}
