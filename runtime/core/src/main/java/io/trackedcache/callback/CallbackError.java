package io.trackedcache.callback;

import java.time.Instant;

/**
 * The errors of one callback.
 *
 * @param kind the kind of callback
 * @param className the class of the callback
 * @param text the error: its class and message; of the newest one with another class than the one before
 * @param count how often the callback failed
 * @param lastAt when it failed last
 */
public record CallbackError(Kind kind, String className, String text, long count, Instant lastAt) {

    /** The kind of callback. */
    public enum Kind {
        CLASSIFIER("classifier"),
        REGISTRY_LISTENER("registry listener"),
        ALERT_LISTENER("alert listener"),
        STAT_LISTENER("listener of stat counters"),
        JMX_LISTENER("notification listener");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Returns the name of the kind for messages. */
        public String label() {
            return label;
        }
    }

    /** Returns the callback and its error, for messages. */
    @Override
    public String toString() {
        return "the " + kind.label() + " " + className + " failed: " + text;
    }
}
