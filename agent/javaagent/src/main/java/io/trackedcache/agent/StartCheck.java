package io.trackedcache.agent;

import java.util.Optional;

/** A reason that may prevent the agent from starting in this JVM. */
@FunctionalInterface
interface StartCheck {
    /** Returns the refusal; empty if the agent may start. */
    Optional<Refusal> refusal();

    /**
     * The decision not to start.
     *
     * @param message the message to the user; empty if the user should not be bothered
     */
    record Refusal(Optional<String> message) {
        static Optional<Refusal> silent() {
            return Optional.of(new Refusal(Optional.empty()));
        }

        static Optional<Refusal> because(String message) {
            return Optional.of(new Refusal(Optional.of(message)));
        }
    }
}
