package io.trackedcache.agent.model;

/** The exception that programs throw. Each is a separate object. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failure() {
        super("thrown by a program", null, false, false);
    }
}
