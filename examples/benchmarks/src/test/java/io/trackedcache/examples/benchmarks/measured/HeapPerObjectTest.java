package io.trackedcache.examples.benchmarks.measured;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapPerObjectTest {
    /** The header and the length of an array. */
    private static final int HEADER = 16;

    /** A collection may leave up to a twentieth of the heap as garbage. */
    private static final double LEFT_BEHIND = 1.06;

    private final HeapPerObject heap = new HeapPerObject();

    @Test
    void measuresTheSizeOfAnObject() {
        assertThat(heap.of(number -> new byte[4096 - HEADER])).doesNotContainNull();
        assertThat(heap.heapBytes).isBetween(4096.0, 4096 * LEFT_BEHIND);
    }

    @Test
    void includesReferencedObjects() {
        assertThat(heap.of(number -> new Object[] {new byte[4096 - HEADER]})).doesNotContainNull();
        assertThat(heap.heapBytes).isBetween(4120.0, 4120 * LEFT_BEHIND);
    }

    @Test
    void excludesGarbage() {
        assertThat(heap.of(number -> new byte[4096].length)).doesNotContainNull();
        assertThat(heap.heapBytes).isLessThan(64);
    }
}
