package io.trackedcache.agent.app;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import java.util.concurrent.CompletableFuture;

/** Looks up while the heap is full, and again when memory is free. */
@SuppressWarnings("FutureReturnValueIgnored") // Callers may drop futures.
public final class LookingUpOnAFullHeap {
    private static final int LOOKUPS = 200;
    private static final int FIRST_PIECE = 1 << 20;

    private static final CompletableFuture<String> DONE = CompletableFuture.completedFuture("found");

    private static final Object[] NOTHING = {};

    private static Object[] hoard = NOTHING;

    private LookingUpOnAFullHeap() {}

    @TrackedCache("plain")
    private static String find() {
        return "found";
    }

    @TrackedCache("followed")
    private static String findFollowed(boolean isThere) {
        return isThere ? "found" : load();
    }

    @CacheLoad("followed")
    private static String load() {
        return "loaded";
    }

    @TrackedCache("later")
    private static CompletableFuture<String> findLater() {
        return DONE;
    }

    @TrackedCache("filling")
    private static String findByFilling() {
        while (true) {
            hoard = new Object[] {hoard, new byte[FIRST_PIECE]};
        }
    }

    public static void main(String[] arguments) {
        findFollowed(false);
        lookUpOften();
        Comparison.forget("plain");
        Comparison.forget("followed");
        fill();
        int failed = lookUpOften();
        hoard = NOTHING;
        System.out.println("failed: " + failed);
        lookUpOften();
        Comparison.compare("plain: cache_hits=" + 2 * LOOKUPS + ", total_queries=" + 2 * LOOKUPS);
        Comparison.compare("followed: cache_hits=" + 2 * LOOKUPS + ", total_queries=" + 2 * LOOKUPS);
        runOutOfMemoryInALookup();
        Comparison.compare("filling: lookup_errors=1");
    }

    private static void runOutOfMemoryInALookup() {
        try {
            findByFilling();
        } catch (OutOfMemoryError expected) {
            hoard = NOTHING;
            System.out.println("out of memory");
        }
    }

    /** Fills the heap with smaller and smaller arrays, linked as a list. */
    private static void fill() {
        int size = FIRST_PIECE;
        while (size >= 0) {
            try {
                hoard = size == 0 ? new Object[] {hoard} : new Object[] {hoard, new byte[size]};
            } catch (OutOfMemoryError expected) {
                size = size > 1 ? size / 2 : size - 1;
            }
        }
    }

    private static int lookUpOften() {
        int failed = 0;
        for (int i = 0; i < LOOKUPS; i++) {
            try {
                find();
                findFollowed(true);
                findLater();
            } catch (Throwable e) {
                failed++;
            }
        }
        return failed;
    }
}
