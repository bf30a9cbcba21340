package io.trackedcache.agent;

import java.util.Optional;

/**
 * Refuses a security manager: woven code links its probe with the permissions of its own class, which may have none.
 */
record SecurityManagerCheck(boolean isInstalled) implements StartCheck {

    @Override
    public Optional<Refusal> refusal() {
        return isInstalled
                ? Refusal.because("the agent does not work under a security manager; the application runs untracked")
                : Optional.empty();
    }
}
