package io.trackedcache.agent.app;

/** Prints to both streams and ends with an exit code, as a command line program does. */
public final class ExitingWith7 {
    private ExitingWith7() {}

    public static void main(String[] arguments) {
        Users.lookUpSixTimes();
        System.out.println("to out: " + String.join(" ", arguments));
        System.err.println("to err");
        System.exit(7);
    }
}
