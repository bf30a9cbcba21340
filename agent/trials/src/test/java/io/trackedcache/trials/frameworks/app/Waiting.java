package io.trackedcache.trials.frameworks.app;

import java.io.IOException;

/** The end of each application: it waits until the test has read the beans. */
final class Waiting {
    private Waiting() {}

    static void untilTold() throws IOException {
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // The input is ignored; its end is the signal to continue.
        }
    }
}
