package io.trackedcache.agent;

import io.trackedcache.start.Housekeeper;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The task that reports classes which were not woven, as the stack was nearly full: a report initializes classes, and
 * that must not fail there.
 */
final class LeftOutTask implements Housekeeper.Task {
    private static final String REASON =
            "it is one of the first such classes, and the stack was nearly full when it was loaded";

    private final Queue<String> classNames = new ConcurrentLinkedQueue<>();
    private final Housekeeper housekeeper;
    private final WeavingReporter reporter;

    LeftOutTask(Housekeeper housekeeper, WeavingReporter reporter) {
        this.housekeeper = housekeeper;
        this.reporter = reporter;
    }

    /** Called during class loading, where little stack is left. */
    void leftOut(String className) {
        classNames.add(className);
        housekeeper.runAfter(Duration.ZERO, this);
    }

    @Override
    public void run() {
        for (String name = classNames.poll(); name != null; name = classNames.poll()) {
            reporter.leftOut(name, REASON);
        }
    }
}
