package io.trackedcache.agent.app;

/** Looks up six times and runs until the test stops it. */
public final class LookingUp {
    private LookingUp() {}

    public static void main(String[] arguments) throws Exception {
        Users.lookUpSixTimes();
        UntilToldToStop.wait("ready");
    }
}
