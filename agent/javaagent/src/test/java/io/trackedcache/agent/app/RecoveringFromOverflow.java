package io.trackedcache.agent.app;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/**
 * Catches the overflow of its stack in the middle of a lookup, and then finds that its entry has expired. Again and
 * again, each time from a little deeper.
 */
public final class RecoveringFromOverflow {
    private static final int OVERFLOWS = 200;

    private RecoveringFromOverflow() {}

    @TrackedCache("recovering")
    private static @Nullable String find() {
        overflow();
        return isExpired(true) ? null : "found";
    }

    @CacheExpiry("recovering")
    private static boolean isExpired(boolean expired) {
        return expired;
    }

    private static void overflow() {
        try {
            findDeep(Integer.MAX_VALUE);
        } catch (StackOverflowError expected) {
            // It goes on with what it has.
        }
    }

    @TrackedCache("recovering")
    private static String findDeep(int depth) {
        return depth == 0 ? "found" : findDeep(depth - 1);
    }

    public static void main(String[] arguments) {
        for (int i = 0; i < OVERFLOWS; i++) {
            findBelow(i);
        }
        Books.compareExpired("recovering", OVERFLOWS);
    }

    private static void findBelow(int frames) {
        if (frames > 0) {
            findBelow(frames - 1);
        } else {
            find();
        }
    }
}
