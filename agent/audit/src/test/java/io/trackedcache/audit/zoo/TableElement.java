package io.trackedcache.audit.zoo;

/** An element of an array in an array. */
final class TableElement {
    static final int[][] HITS = new int[8][8];

    void hit(int row, int column) {
        HITS[row][column] += 2; // lost
    }
}
