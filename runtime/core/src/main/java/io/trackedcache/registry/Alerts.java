package io.trackedcache.registry;

import io.trackedcache.config.Console;
import io.trackedcache.tracker.ConsistencyReport;
import io.trackedcache.tracker.Violation;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Passes alerts on to whoever wants to hear of them. */
public final class Alerts {
    private final List<AlertListener> listeners = new CopyOnWriteArrayList<>();

    Alerts() {}

    /** The listener hears of whatever comes up from now on. */
    public void listen(AlertListener listener) {
        listeners.add(listener);
    }

    /** The listener hears nothing any more. */
    public void stopListening(AlertListener listener) {
        listeners.remove(listener);
    }

    /** A method of that class is not counted. */
    public void methodNotWoven(String className, String message) {
        raise(new Alert(Alert.Kind.METHOD_NOT_WOVEN, null, className, message, Instant.now()));
    }

    void faultFound(CacheId cache, ConsistencyReport report) {
        for (Violation issue : report.issues()) {
            String found = issue.actual() + ", expected " + issue.expected();
            raise(
                    Alert.Kind.VIOLATION,
                    cache,
                    "fault in the counts: " + issue.invariant() + " does not hold: " + found);
        }
        for (String repair : report.healed()) {
            raise(Alert.Kind.HEAL, cache, "healed " + repair);
        }
    }

    void raise(Alert.Kind kind, CacheId cache, String message) {
        // The name first: where there is little room, the end is cut off.
        raise(new Alert(kind, cache, cache.toString(), cache + ": " + message, Instant.now()));
    }

    /** One listener that fails stops neither the others nor whoever raised the alert. */
    private void raise(Alert alert) {
        for (AlertListener listener : listeners) {
            try {
                listener.raised(alert);
            } catch (RuntimeException | Error e) {
                Console.STDERR.warn("the alert listener " + listener.getClass().getName() + " failed: " + e);
            }
        }
    }
}
