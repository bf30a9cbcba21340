package io.trackedcache.agent.app;

/** A program without any annotation. */
public final class NotLookingUp {
    private NotLookingUp() {}

    public static void main(String[] arguments) {
        System.out.println("ready");
    }
}
