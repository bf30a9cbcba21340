package io.trackedcache.agent;

import java.util.Optional;

/** Not under a security manager: woven code finds its probe with the rights of its own class, which may have none. */
record SecurityManagerCheck(boolean isInstalled) implements StartCheck {

    @Override
    public Optional<Refusal> refusal() {
        return isInstalled
                ? Refusal.because("does not work under a security manager; the application runs untracked")
                : Optional.empty();
    }
}
