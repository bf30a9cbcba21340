package io.trackedcache.agent.app;

import java.io.IOException;

/** Waits until the test has finished with the application. */
public final class UntilToldToStop {
    private UntilToldToStop() {}

    /** Prints that the application is ready, and waits for the end of standard input. */
    static void wait(String ready) throws IOException {
        System.out.println(ready);
        while (System.in.read() >= 0) {
            // The input is ignored.
        }
    }
}
