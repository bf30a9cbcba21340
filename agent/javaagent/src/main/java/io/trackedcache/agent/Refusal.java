package io.trackedcache.agent;

import java.util.Optional;

/**
 * The agent does not start.
 *
 * @param message what to tell the user; nothing where being told would only disturb
 */
record Refusal(Optional<String> message) {
    static Optional<Refusal> silent() {
        return Optional.of(new Refusal(Optional.empty()));
    }

    static Optional<Refusal> because(String message) {
        return Optional.of(new Refusal(Optional.of(message)));
    }
}
