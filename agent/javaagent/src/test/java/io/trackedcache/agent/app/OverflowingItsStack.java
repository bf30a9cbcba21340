package io.trackedcache.agent.app;

import io.trackedcache.annotation.TrackedCache;

/** Recurses through lookups until the stack overflows before any of them has ended, and then continues. */
public final class OverflowingItsStack {
    private OverflowingItsStack() {}

    public static void main(String[] arguments) {
        try {
            find(Integer.MAX_VALUE);
        } catch (StackOverflowError expected) {
            System.out.println("overflow");
        }
        System.out.println(find(3));
    }

    @TrackedCache("deep")
    private static String find(int depth) {
        return depth == 0 ? "found" : find(depth - 1);
    }
}
