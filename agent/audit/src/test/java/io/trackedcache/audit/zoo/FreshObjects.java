package io.trackedcache.audit.zoo;

import java.util.ArrayList;
import java.util.List;

/** A new object in each iteration. */
final class FreshObjects {
    final List<IntField> all = new ArrayList<>();

    void fill(int times) {
        for (int i = 0; i < times; i++) {
            IntField one = new IntField();
            one.hits++;
            all.add(one);
        }
    }
}
