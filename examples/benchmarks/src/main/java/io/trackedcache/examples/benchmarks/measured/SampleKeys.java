package io.trackedcache.examples.benchmarks.measured;

import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The keys that one thread looks up in a cycle: three present keys, then one absent key. */
@State(Scope.Thread)
public class SampleKeys {
    private static final int COUNT = 1024;
    private static final int EVERY_FOURTH = 4;
    private static final String[] KEYS = keys();

    private int position;

    /** Returns the entries of all present keys. */
    static Map<String, String> entries() {
        Map<String, String> entries = new HashMap<>();
        for (int i = 0; i < COUNT; i++) {
            if (i % EVERY_FOURTH != 0) {
                entries.put(KEYS[i], "value of " + KEYS[i]);
            }
        }
        return entries;
    }

    static String presentKey() {
        return KEYS[1];
    }

    /**
     * Returns the next key, on every lookup. Read from memory, so that the compiler cannot compute any lookup in
     * advance.
     */
    String next() {
        return KEYS[position++ & (COUNT - 1)];
    }

    private static String[] keys() {
        String[] keys = new String[COUNT];
        for (int i = 0; i < COUNT; i++) {
            keys[i] = "user-" + i;
        }
        return keys;
    }
}
