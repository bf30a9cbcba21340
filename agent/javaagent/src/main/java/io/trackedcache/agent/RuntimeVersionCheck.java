package io.trackedcache.agent;

import java.util.Optional;

/** Refuses a runtime of another version, which may be on the application's class path. */
record RuntimeVersionCheck(String agentVersion, String runtimeVersion) implements StartCheck {

    @Override
    public Optional<Refusal> refusal() {
        return agentVersion.equals(runtimeVersion) ? Optional.empty() : Refusal.because(message());
    }

    private String message() {
        return "the agent is version " + agentVersion + " but the class path has trackedcache-runtime " + runtimeVersion
                + "; the application runs untracked. Use the same version of both";
    }
}
