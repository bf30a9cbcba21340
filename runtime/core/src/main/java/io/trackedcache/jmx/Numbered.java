package io.trackedcache.jmx;

import java.util.ArrayList;
import java.util.List;

/** Something and its place among others of its kind, 1 for the first: what tells its row from theirs. */
record Numbered<T>(int number, T what) {
    static <T> List<Numbered<T>> of(List<T> all) {
        List<Numbered<T>> numbered = new ArrayList<>(all.size());
        for (T each : all) {
            numbered.add(new Numbered<>(numbered.size() + 1, each));
        }
        return numbered;
    }
}
