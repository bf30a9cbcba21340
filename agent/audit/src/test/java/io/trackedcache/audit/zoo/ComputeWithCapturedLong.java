package io.trackedcache.audit.zoo;

import java.util.HashMap;

/** The captured variable is the first parameter of the lambda, and takes two slots. */
final class ComputeWithCapturedLong {
    final HashMap<String, Long> bytes = new HashMap<>();

    void add(String name, long more) {
        bytes.computeIfPresent(name, (key, old) -> old + more); // lost
        bytes.computeIfPresent(name, (key, old) -> more + 1);
    }
}
