package io.trackedcache.audit.zoo;

/** No other thread can use the class yet. */
final class CountedInInitializer {
    static int names;
    static final int[] SIZES = new int[2];

    static {
        names++;
        SIZES[0]++;
        count();
    }

    private static void count() {
        names++;
    }
}
