package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import java.util.List;

/** A lookup that can fail in each of its statements. */
public final class FailingLookup {
    private static final int STEPS = 9;

    private FailingLookup() {}

    /** The number of statements. */
    public static int steps() {
        return STEPS;
    }

    @TrackedCache
    public static int find(int step) {
        int sum = 10 / step;
        sum += 10 / (step - 1);
        for (int i = 0; i < 2; i++) {
            sum += 10 / (step - 2 - i * 100);
        }
        try {
            sum += 10 / (step - 3);
            sum += Integer.parseInt(step == 4 ? "four" : "4");
        } finally {
            sum += 10 / (step - 5);
        }
        synchronized (FailingLookup.class) {
            sum += 10 / (step - 6);
        }
        sum += List.of(step).stream().mapToInt(one -> 10 / (one - 7)).sum();
        return sum + step + 10 / (step - 8);
    }
}
