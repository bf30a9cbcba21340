package io.trackedcache.audit.zoo;

/** No other thread can reach the object yet. */
final class CountedInConstructor {
    final int[] sizes = new int[2];
    int hits = 1;

    {
        hits++;
    }

    CountedInConstructor(int more) {
        hits += more;
        sizes[0]++;
        count();
    }

    private void count() {
        hits++;
    }
}
