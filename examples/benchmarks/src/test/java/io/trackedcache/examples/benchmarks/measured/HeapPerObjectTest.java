package io.trackedcache.examples.benchmarks.measured;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapPerObjectTest {
    /** Of an array: header and length. */
    private static final int HEADER = 16;

    /** A collection may leave a twentieth of the heap as it is, dead or not. */
    private static final double LEFT_BEHIND = 1.06;

    private final HeapPerObject heap = new HeapPerObject();

    @Test
    void measuresWhatAnObjectTakes() {
        assertThat(heap.of(number -> new byte[4096 - HEADER])).doesNotContainNull();
        assertThat(heap.heapBytes).isBetween(4096.0, 4096 * LEFT_BEHIND);
    }

    @Test
    void measuresWhatHangsOnIt() {
        assertThat(heap.of(number -> new Object[] {new byte[4096 - HEADER]})).doesNotContainNull();
        assertThat(heap.heapBytes).isBetween(4120.0, 4120 * LEFT_BEHIND);
    }

    @Test
    void leavesOutWhatIsForgotten() {
        assertThat(heap.of(number -> new byte[4096].length)).doesNotContainNull();
        assertThat(heap.heapBytes).isLessThan(64);
    }
}
