package io.trackedcache.agent.app;

import io.trackedcache.session.GlobalSessionManager;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Prints the id of its session, and registers a virtual machine, unless it has an argument: {@code wait} waits for a
 * line of input before that, any other one forbids both.
 */
public final class SessionOfThisJvm {
    private SessionOfThisJvm() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("available " + GlobalSessionManager.isAvailable());
        if (arguments.length == 0) {
            register();
        }
        System.out.println("ready");
        boolean waits = List.of(arguments).contains("wait");
        for (int read = System.in.read(); read >= 0; read = System.in.read()) {
            if (waits && read == '\n') {
                System.out.println("registering");
                register();
            }
        }
    }

    private static void register() {
        GlobalSessionManager sessions = GlobalSessionManager.get();
        System.out.println("session " + sessions.sessionId());
        System.out.println("registered " + sessions.registerVm("vm-17", "zone", List.of("search"), Map.of()));
    }
}
