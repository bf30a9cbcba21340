package io.trackedcache.audit.zoo;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** Get with a default, then put. */
final class GetOrDefaultThenPut {
    final Map<String, Long> bytes = Collections.synchronizedMap(new HashMap<>());

    void add(String name, long more) {
        bytes.put(name, bytes.getOrDefault(name, 0L) + more); // lost
    }
}
