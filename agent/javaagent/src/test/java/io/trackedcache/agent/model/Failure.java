package io.trackedcache.agent.model;

/** What programs throw; each is another object. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failure() {
        super("thrown by a program", null, false, false);
    }
}
