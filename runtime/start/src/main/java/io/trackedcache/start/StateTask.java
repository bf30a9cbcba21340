package io.trackedcache.start;

import io.trackedcache.state.StateKeeper;
import io.trackedcache.tracking.HealthSource;
import io.trackedcache.tracking.Tracking;
import java.time.Duration;
import java.util.List;

/** The tasks that keep the counts in the state file: at the start, every minute and at the end of the JVM. */
final class StateTask {
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private StateTask() {}

    /** Schedules the tasks. The first save reads the file, and warns at once if it cannot be written. */
    static void begin(StateKeeper keeper, Tracking tracking, Housekeeper housekeeper) {
        StateHealth health = new StateHealth(keeper);
        tracking.watch(health);
        housekeeper.runEvery(Duration.ZERO, INTERVAL, new Save(keeper));
        housekeeper.runAtShutdown(new Close(keeper, tracking, health));
    }

    private record StateHealth(StateKeeper keeper) implements HealthSource {
        @Override
        public List<String> problems() {
            return keeper.problems();
        }

        @Override
        public void acknowledgeProblems() {
            keeper.acknowledgeProblems();
        }
    }

    private record Save(StateKeeper keeper) implements Housekeeper.Task {
        @Override
        public void run() {
            keeper.save();
        }
    }

    private record Close(StateKeeper keeper, Tracking tracking, StateHealth health) implements Housekeeper.Task {
        @Override
        public void run() {
            keeper.close();
            tracking.stopWatching(health);
        }
    }
}
