package io.trackedcache.agent.app;

/** Dies of what a lookup throws; the JVM prints the stack trace. */
public final class Failing {
    private Failing() {}

    public static void main(String[] arguments) {
        Users.find("");
    }
}
