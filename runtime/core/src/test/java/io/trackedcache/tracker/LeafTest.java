package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeafTest {
    private static final int SLOTS_OF_OUTCOMES = 7;

    @Test
    void noTwoLeavesShareASlotAndEachFitsIntoTheRow() {
        assertThat(Leaf.values())
                .extracting(leaf -> leaf.slot)
                .doesNotHaveDuplicates()
                .allMatch(slot -> slot < Leaf.SLOTS);
    }

    /** The last slot of these eight is for the dice; then the outcomes and the dice of a thread are one line long. */
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
}
