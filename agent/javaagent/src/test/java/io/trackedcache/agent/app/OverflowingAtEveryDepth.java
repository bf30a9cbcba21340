package io.trackedcache.agent.app;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/**
 * Overflows its stack within lookups, each time from a slightly greater depth and so at another place, and then looks
 * up normally. The first argument is the number of overflows.
 */
@SuppressWarnings("FutureReturnValueIgnored") // Callers may drop futures.
public final class OverflowingAtEveryDepth {
    private static final int LOOKUPS_AFTER = 1_000;
    private static final int NEVER = Integer.MAX_VALUE;

    private static int overflows;
    private static long begun;

    private OverflowingAtEveryDepth() {}

    @TrackedCache("deep")
    private static String find(int depth) {
        begun++;
        return depth == 0 ? "found" : find(depth - 1);
    }

    @TrackedCache("followed")
    private static String findFollowed(int depth) {
        begun++;
        if (depth == 0) {
            return isExpired(depth) ? "none" : "found";
        }
        return depth < 0 ? load() : findFollowed(depth - 1);
    }

    @CacheExpiry("followed")
    private static boolean isExpired(int depth) {
        return depth > 0;
    }

    @CacheLoad("followed")
    private static String load() {
        return "loaded";
    }

    @TrackedCache("later")
    private static CompletableFuture<String> findLater(int depth) {
        begun++;
        return depth == 0 ? CompletableFuture.completedFuture("found") : findLater(depth - 1);
    }

    public static void main(String[] arguments) {
        overflows = Integer.parseInt(arguments[0]);
        // The first load makes the lookups of a cache followed.
        findFollowed(-1);
        compare("deep", OverflowingAtEveryDepth::find);
        compare("followed", OverflowingAtEveryDepth::findFollowed);
        compare("later", OverflowingAtEveryDepth::findLater);
    }

    private static void compare(String cache, IntConsumer lookup) {
        Comparison.forget(cache);
        begun = 0;
        int caught = 0;
        for (int i = 0; i < overflows; i++) {
            caught += overflowBelow(i, lookup);
        }
        System.out.println("caught " + caught);
        Comparison.compareAtMost(cache, begun);
        Comparison.forget(cache);
        for (int i = 0; i < LOOKUPS_AFTER; i++) {
            lookup.accept(0);
        }
        Comparison.compare(cache + ": cache_hits=" + LOOKUPS_AFTER + ", total_queries=" + LOOKUPS_AFTER);
    }

    private static int overflowBelow(int frames, IntConsumer lookup) {
        if (frames > 0) {
            return overflowBelow(frames - 1, lookup);
        }
        try {
            lookup.accept(NEVER);
            return 0;
        } catch (StackOverflowError expected) {
            return 1;
        }
    }
}
