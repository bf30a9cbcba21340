package io.trackedcache.audit.zoo;

import java.util.ArrayList;
import java.util.List;

/** A new object, passed to other code on one path. */
final class EscapedOnOnePath {
    final List<IntField> all = new ArrayList<>();

    void add(boolean keeps) {
        IntField one = new IntField();
        if (keeps) {
            all.add(one);
        }
        one.hits++; // lost
    }
}
