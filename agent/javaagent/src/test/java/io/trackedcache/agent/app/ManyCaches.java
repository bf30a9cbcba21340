package io.trackedcache.agent.app;

import io.trackedcache.annotation.TrackedCache;

/** Three caches, with one hit each. */
public final class ManyCaches {
    private ManyCaches() {}

    public static void main(String[] arguments) throws Exception {
        first();
        second();
        third();
        UntilToldToStop.wait("ready");
    }

    @TrackedCache("first")
    static String first() {
        return "found";
    }

    @TrackedCache("second")
    static String second() {
        return "found";
    }

    @TrackedCache("third")
    static String third() {
        return "found";
    }
}
