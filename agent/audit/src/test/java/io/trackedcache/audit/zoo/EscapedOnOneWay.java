package io.trackedcache.audit.zoo;

import java.util.ArrayList;
import java.util.List;

/** New, and on one way given away. */
final class EscapedOnOneWay {
    final List<IntField> all = new ArrayList<>();

    void add(boolean keeps) {
        IntField one = new IntField();
        if (keeps) {
            all.add(one);
        }
        one.hits++; // lost
    }
}
