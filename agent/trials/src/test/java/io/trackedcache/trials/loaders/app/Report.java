package io.trackedcache.trials.loaders.app;

import java.io.IOException;

/** The end of each application: it prints its counts, cache by cache, and waits until the test has read the beans. */
final class Report {
    private Report() {}

    static void of(Object... books) throws IOException {
        for (Object each : books) {
            System.out.println(each);
        }
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // The input is ignored; its end is the signal to continue.
        }
    }
}
