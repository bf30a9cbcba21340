package io.trackedcache.session;

import org.jspecify.annotations.Nullable;

/** The counts of {@link SessionStatistics}, one step at a time. */
record Tally(
        long vmsRegistered,
        long vmsUnregistered,
        long registryCleanups,
        long staleSessionsRemoved,
        long writeFailures,
        @Nullable String lastFailure) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, null);

    Tally registered() {
        return new Tally(
                vmsRegistered + 1, vmsUnregistered, registryCleanups, staleSessionsRemoved, writeFailures, lastFailure);
    }

    Tally unregistered() {
        return new Tally(
                vmsRegistered, vmsUnregistered + 1, registryCleanups, staleSessionsRemoved, writeFailures, lastFailure);
    }

    /** A call that finds nothing is no cleanup. */
    Tally cleaned(int removed) {
        return new Tally(
                vmsRegistered,
                vmsUnregistered,
                registryCleanups + (removed > 0 ? 1 : 0),
                staleSessionsRemoved + removed,
                writeFailures,
                lastFailure);
    }

    Tally failed(String why) {
        return new Tally(
                vmsRegistered, vmsUnregistered, registryCleanups, staleSessionsRemoved, writeFailures + 1, why);
    }
}
