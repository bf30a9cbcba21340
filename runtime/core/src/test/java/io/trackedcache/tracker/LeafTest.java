package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeafTest {

    @Test
    void noTwoLeavesShareASlotAndAllFitIntoOneCacheLine() {
        assertThat(Leaf.values())
                .extracting(leaf -> leaf.slot)
                .doesNotHaveDuplicates()
                .allMatch(slot -> slot < 8);
    }
}
