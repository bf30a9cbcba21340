package io.trackedcache.agent.app;

import java.io.IOException;

/** How the applications wait for the test to have seen what it wants to see. */
public final class UntilToldToStop {
    private UntilToldToStop() {}

    /** Says that all is done that was to be done, and waits for the end of standard input. */
    static void wait(String ready) throws IOException {
        System.out.println(ready);
        while (System.in.read() >= 0) {
            // Whatever comes is thrown away.
        }
    }
}
