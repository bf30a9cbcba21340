package io.trackedcache.agent;

import java.util.Optional;

/** Not twice: a second {@code -javaagent} would count every lookup a second time. */
record AlreadyRunningCheck(boolean started) implements StartCheck {

    @Override
    public Optional<Refusal> refusal() {
        return started
                ? Refusal.because("is already running in this JVM; this second -javaagent does nothing")
                : Optional.empty();
    }
}
