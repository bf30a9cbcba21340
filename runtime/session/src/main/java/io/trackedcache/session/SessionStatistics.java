package io.trackedcache.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What this session has done so far.
 *
 * @param vmId that of the registered virtual machine; null without one
 * @param registryCleanups the calls that have removed anything
 * @param staleSessionsRemoved the sessions that all these calls have removed
 * @param writeFailures the operations that could not be written to the files
 * @param lastFailure why the last one of them failed; null without one
 */
public record SessionStatistics(
        String sessionId,
        long pid,
        String hostName,
        Duration uptime,
        @Nullable String vmId,
        long vmsRegistered,
        long vmsUnregistered,
        long registryCleanups,
        long staleSessionsRemoved,
        long writeFailures,
        @Nullable String lastFailure) {

    /** Whether a virtual machine is registered. */
    public boolean hasVm() {
        return vmId != null;
    }
}
