package io.trackedcache.agent;

/** The room that is left on the stack of the running thread. */
final class StackRoom {
    /** About 100 KB of interpreted frames. Linking and counting for the first time takes less than half of it. */
    private static final int LEVELS = 1_000;

    private StackRoom() {}

    /**
     * Whether classes can be loaded and initialized here. The stack may overflow while this is found out, but in a
     * method that needs no class.
     */
    static boolean isEnough() {
        try {
            return descend(LEVELS) == 0;
        } catch (StackOverflowError e) {
            return false;
        }
    }

    private static int descend(int levels) {
        return levels == 0 ? 0 : descend(levels - 1);
    }
}
