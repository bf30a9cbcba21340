package io.trackedcache.agent.app;

/** Looks up six times and stays until it is told to stop. */
public final class LookingUp {
    private LookingUp() {}

    public static void main(String[] arguments) throws Exception {
        Users.lookUpSixTimes();
        UntilToldToStop.wait("ready");
    }
}
