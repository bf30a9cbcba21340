package io.trackedcache.agent;

import io.trackedcache.state.StateKeeper;
import java.time.Duration;

/** Lets the housekeeper keep the counts in the state file: at the start, every minute and at the end of the JVM. */
final class StateCare {
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private StateCare() {}

    /** The first save reads the file, and shows at once whether it can be written. */
    static void begin(StateKeeper keeper, Housekeeper housekeeper) {
        housekeeper.doEvery(Duration.ZERO, INTERVAL, new Save(keeper));
        housekeeper.doAtShutdown(new Close(keeper));
    }

    private record Save(StateKeeper keeper) implements Housekeeper.Chore {
        @Override
        public void run() {
            keeper.save();
        }
    }

    private record Close(StateKeeper keeper) implements Housekeeper.Chore {
        @Override
        public void run() {
            keeper.close();
        }
    }
}
