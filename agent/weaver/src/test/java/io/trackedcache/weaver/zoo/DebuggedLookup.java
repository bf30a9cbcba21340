package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;

/** A lookup that throws from known lines, within the scopes of several variables. */
public final class DebuggedLookup {
    private DebuggedLookup() {}

    @TrackedCache
    public static String find(String key) {
        int length = key.length();
        if (length == 0) {
            throw new IllegalArgumentException("empty");
        }
        long twice = 2L * length;
        for (int i = 0; i < twice; i++) {
            char letter = key.charAt(i);
            if (letter == '!') {
                return key;
            }
        }
        return "none";
    }
}
