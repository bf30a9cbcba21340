package io.trackedcache.audit.zoo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Of an object that a call gives. */
final class FieldOfResult {
    final Map<String, IntField> all = new ConcurrentHashMap<>();

    void hit(String name) {
        all.computeIfAbsent(name, key -> new IntField()).hits++; // lost
    }
}
