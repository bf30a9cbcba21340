package io.trackedcache.agent.app;

import io.trackedcache.tracking.Overhead;
import io.trackedcache.tracking.TrackedMethod;
import io.trackedcache.tracking.Tracking;

/** The samples of docs/safety.md. */
public final class AskingTheAgent {
    private AskingTheAgent() {}

    private static void explain() {
        // sample
        for (TrackedMethod method : Tracking.global().explain().methods()) {
            System.out.println(method.className() + "." + method.method() + " as " + method.role() + ": "
                    + method.state() + " " + method.explanation() + " " + method.remedy());
        }
        // end
    }

    private static void useTheSwitch() {
        // sample
        Tracking.global().setEnabled(false); // from the next call on, nothing is counted
        Tracking.global().setEnabled(true);
        // end
    }

    private static void sayWhatItCosts() {
        // sample
        Overhead overhead = Tracking.global().overhead();
        // end
        System.out.println(overhead.classesWoven());
    }

    public static void main(String[] arguments) {
        explain();
        useTheSwitch();
        sayWhatItCosts();
    }
}
