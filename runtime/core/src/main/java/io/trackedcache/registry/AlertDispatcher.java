package io.trackedcache.registry;

import io.trackedcache.callback.CallbackError;
import io.trackedcache.callback.CallbackErrors;
import io.trackedcache.callback.ErrorText;
import io.trackedcache.config.Console;
import io.trackedcache.tracker.ConsistencyReport;
import io.trackedcache.tracker.Violation;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Delivers the alerts of a registry to its listeners. */
public final class AlertDispatcher {
    private final List<AlertListener> listeners = new CopyOnWriteArrayList<>();

    AlertDispatcher() {}

    /** Adds a listener, which is called with each alert from now on. */
    public void listen(AlertListener listener) {
        listeners.add(listener);
    }

    /** Removes a listener. */
    public void stopListening(AlertListener listener) {
        listeners.remove(listener);
    }

    void methodNotWoven(String className, String message) {
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
        // The name first: views with little room cut off the end.
        raise(new Alert(kind, cache, cache.toString(), cache + ": " + message, Instant.now()));
    }

    /** A failing listener stops neither the other listeners nor the code that raised the alert. */
    private void raise(Alert alert) {
        for (AlertListener listener : listeners) {
            try {
                listener.raised(alert);
            } catch (RuntimeException | Error e) {
                var unused = CallbackErrors.global().add(CallbackError.Kind.ALERT_LISTENER, listener.getClass(), e);
                Console.STDERR.warn(
                        "the alert listener " + listener.getClass().getName() + " failed: " + ErrorText.of(e));
            }
        }
    }
}
