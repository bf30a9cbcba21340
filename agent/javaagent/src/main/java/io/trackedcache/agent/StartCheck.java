package io.trackedcache.agent;

import java.util.Optional;

/** One thing that may speak against starting the agent in this JVM. */
@FunctionalInterface
interface StartCheck {
    Optional<Refusal> refusal();
}
