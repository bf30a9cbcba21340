package io.trackedcache.agent.app;

/** Ends by an exception from a lookup; the JVM prints the stack trace. */
public final class Failing {
    private Failing() {}

    public static void main(String[] arguments) {
        Users.find("");
    }
}
