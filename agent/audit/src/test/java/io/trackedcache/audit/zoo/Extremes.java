package io.trackedcache.audit.zoo;

/** The largest and smallest number so far. */
final class Extremes {
    private static double slowest;
    private long largest;
    private int smallest;
    private volatile float highest;
    private int limit;

    void see(long size, int count, double time, float height) {
        if (size > largest) {
            largest = size; // lost
        }
        if (smallest <= count) {
            return;
        }
        smallest = count; // lost
        slowest = time > slowest ? time : slowest; // lost
        highest = Math.max(highest, height); // lost
    }

    void seeCopy(long size) {
        long known = largest;
        if (size == 0 || known < size) {
            largest = size; // lost
        }
    }

    synchronized void seeLocked(long size) {
        if (size > largest) {
            largest = size;
        }
    }

    void others(int count) {
        if (count > smallest) {
            limit = count;
        }
        if (limit > 10) {
            limit = 0;
        }
        if (count != limit) {
            limit = count;
        }
    }
}
