package io.trackedcache.audit.zoo;

import java.util.HashMap;

/** What the function has captured comes first, and is wide. */
final class ComputeWithCapturedLong {
    final HashMap<String, Long> bytes = new HashMap<>();

    void add(String name, long more) {
        bytes.computeIfPresent(name, (key, old) -> old + more); // lost
        bytes.computeIfPresent(name, (key, old) -> more + 1);
    }
}
