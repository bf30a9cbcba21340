package io.trackedcache.agent;

import java.util.Optional;

/** Not twice: a second {@code -javaagent}, or one that is attached later, would count every lookup a second time. */
record AlreadyRunningCheck(boolean started) implements StartCheck {

    @Override
    public Optional<Refusal> refusal() {
        return started
                ? Refusal.because("is already running in this JVM; this second start does nothing")
                : Optional.empty();
    }
}
