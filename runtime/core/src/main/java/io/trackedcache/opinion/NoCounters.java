package io.trackedcache.opinion;

/** Thrown by a source that gives something else than counters. Its message is shown to users. */
public final class NoCounters extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NoCounters(String message) {
        super(message);
    }
}
