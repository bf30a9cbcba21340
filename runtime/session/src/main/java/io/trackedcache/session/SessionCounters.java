package io.trackedcache.session;

import org.jspecify.annotations.Nullable;

/** The counters behind {@link SessionStatistics}. Each method returns the counters after one more event. */
record SessionCounters(
        long vmsRegistered,
        long vmsUnregistered,
        long registryCleanups,
        long staleSessionsRemoved,
        long writeFailures,
        @Nullable String lastFailure) {

    static final SessionCounters ZERO = new SessionCounters(0, 0, 0, 0, 0, null);

    SessionCounters registered() {
        return new SessionCounters(
                vmsRegistered + 1, vmsUnregistered, registryCleanups, staleSessionsRemoved, writeFailures, lastFailure);
    }

    SessionCounters unregistered() {
        return new SessionCounters(
                vmsRegistered, vmsUnregistered + 1, registryCleanups, staleSessionsRemoved, writeFailures, lastFailure);
    }

    /** Counts a cleanup, unless it has removed nothing. */
    SessionCounters cleaned(int removed) {
        return new SessionCounters(
                vmsRegistered,
                vmsUnregistered,
                registryCleanups + (removed > 0 ? 1 : 0),
                staleSessionsRemoved + removed,
                writeFailures,
                lastFailure);
    }

    SessionCounters failed(String why) {
        return new SessionCounters(
                vmsRegistered, vmsUnregistered, registryCleanups, staleSessionsRemoved, writeFailures + 1, why);
    }
}
