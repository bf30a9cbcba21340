package io.trackedcache.agent.app;

import io.trackedcache.session.GlobalSessionManager;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Prints the id of its session, and registers a virtual machine unless an argument forbids it. */
public final class SessionOfThisJvm {
    private SessionOfThisJvm() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("available " + GlobalSessionManager.isAvailable());
        if (arguments.length == 0) {
            GlobalSessionManager sessions = GlobalSessionManager.get();
            System.out.println("session " + sessions.sessionId());
            System.out.println("registered " + sessions.registerVm("vm-17", "zone", List.of("search"), Map.of()));
        }
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // Runs until the test closes the input.
        }
    }
}
