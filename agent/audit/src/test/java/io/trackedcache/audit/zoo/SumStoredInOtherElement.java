package io.trackedcache.audit.zoo;

/** The sum is stored in another element. */
final class SumStoredInOtherElement {
    final int[] sums = new int[9];
    final int[] others = new int[9];

    void add(int i, int j) {
        sums[i] = sums[i - 1] + 1;
        sums[i] = sums[j] + 1;
        sums[i] = others[i] + 1;
    }

    void addAll() {
        for (int i = 1; i < sums.length; i++) {
            for (int j = 1; j < sums.length; j++) {
                sums[i] = sums[j] + 1;
            }
        }
    }
}
