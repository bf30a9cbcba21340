package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeafTest {
    @Test
    void noTwoLeavesShareASlotAndEachFitsIntoTheCounts() {
        assertThat(Leaf.values())
                .extracting(leaf -> leaf.slot)
                .doesNotHaveDuplicates()
                .allMatch(slot -> slot < Leaf.SLOTS);
    }

    /** They fit into one line. */
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
                .allMatch(leaf -> leaf.slot < Leaf.OUTCOME_SLOTS);
        assertThat(Leaf.OUTCOME_SLOTS).isEqualTo(7);
    }

    @Test
    void leavesThatMayBeHotAreStriped() {
        assertThat(Stream.of(
                        Leaf.HIT,
                        Leaf.LOOKUP_ERROR,
                        Leaf.PUT,
                        Leaf.REMOVAL,
                        Leaf.EVICTION,
                        Leaf.LOAD_OK,
                        Leaf.LOAD_FAILED))
                .allMatch(Leaf::isStriped);
        assertThat(Leaf.STRIPED_SLOTS - Leaf.OUTCOME_SLOTS)
                .as("they fit into one line")
                .isLessThanOrEqualTo(8);
    }
}
