package io.trackedcache.agent.app;

import io.trackedcache.annotation.TrackedCache;

/** Has a name in which every character is special to JMX. */
public final class OddlyNamed {
    private OddlyNamed() {}

    @TrackedCache(value = "a,b=c:\"d\"*?\\\n", manager = "with space, and comma")
    static boolean find() {
        return true;
    }

    public static void main(String[] arguments) throws Exception {
        find();
        UntilToldToStop.wait("ready");
    }
}
