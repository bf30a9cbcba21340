package io.trackedcache.jmx;

import java.util.ArrayList;
import java.util.List;

/** An element with its number, 1 for the first, which makes its row unique. */
record Numbered<T>(int number, T what) {
    static <T> List<Numbered<T>> of(List<T> all) {
        List<Numbered<T>> numbered = new ArrayList<>(all.size());
        for (T each : all) {
            numbered.add(new Numbered<>(numbered.size() + 1, each));
        }
        return numbered;
    }
}
