package io.trackedcache.audit.zoo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A field of an object that a call returns. */
final class FieldOfResult {
    final Map<String, IntField> all = new ConcurrentHashMap<>();

    void hit(String name) {
        all.computeIfAbsent(name, key -> new IntField()).hits++; // lost
    }
}
