package io.trackedcache.agent;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a second start, by a second {@code -javaagent} or by attaching: it would count every lookup twice.
 *
 * @param arguments the settings of the second start, which are ignored
 */
record AlreadyRunningCheck(boolean started, @Nullable String arguments) implements StartCheck {
    private static final String RUNNING = "the agent is already running in this JVM; this second start does nothing";

    @Override
    public Optional<Refusal> refusal() {
        return started ? Refusal.because(RUNNING + droppedSettings()) : Optional.empty();
    }

    private String droppedSettings() {
        return arguments == null || arguments.isBlank()
                ? ""
                : ", and its settings are ignored: " + arguments + "; give all settings to the first one";
    }
}
