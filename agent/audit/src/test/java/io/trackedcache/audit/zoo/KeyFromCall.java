package io.trackedcache.audit.zoo;

import java.util.HashMap;
import java.util.Map;

/** The key is computed twice. */
final class KeyFromCall {
    final Map<String, Integer> hits = new HashMap<>();

    void hit(Thread thread) {
        hits.put(thread.getName(), hits.get(thread.getName()) + 1); // lost
    }
}
