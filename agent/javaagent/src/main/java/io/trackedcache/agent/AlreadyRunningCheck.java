package io.trackedcache.agent;

import java.util.Optional;

/** Refuses a second start, by a second {@code -javaagent} or by attaching: it would count every lookup twice. */
record AlreadyRunningCheck(boolean started) implements StartCheck {

    @Override
    public Optional<Refusal> refusal() {
        return started
                ? Refusal.because("the agent is already running in this JVM; this second start does nothing")
                : Optional.empty();
    }
}
