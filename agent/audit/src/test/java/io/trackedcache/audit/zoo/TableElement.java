package io.trackedcache.audit.zoo;

/** One of many, in rows. */
final class TableElement {
    static final int[][] HITS = new int[8][8];

    void hit(int row, int column) {
        HITS[row][column] += 2; // lost
    }
}
