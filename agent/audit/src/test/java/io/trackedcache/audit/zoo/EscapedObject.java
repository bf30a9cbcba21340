package io.trackedcache.audit.zoo;

import java.util.ArrayList;
import java.util.List;

/** A new object, passed to other code. */
final class EscapedObject {
    final List<IntField> all = new ArrayList<>();

    void add() {
        IntField one = new IntField();
        one.hits++;
        all.add(one);
        one.hits++; // lost
    }
}
