package io.trackedcache.audit.zoo;

import java.util.ArrayList;
import java.util.List;

/** New, and given away. */
final class EscapedObject {
    final List<IntField> all = new ArrayList<>();

    void add() {
        IntField one = new IntField();
        one.hits++;
        all.add(one);
        one.hits++; // lost
    }
}
