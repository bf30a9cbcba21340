package io.trackedcache.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The statistics of this JVM's session.
 *
 * @param vmId the id of the registered virtual machine; null if there is none
 * @param registryCleanups the number of cleanups that have removed at least one session
 * @param staleSessionsRemoved the number of sessions that these cleanups have removed
 * @param writeFailures the number of operations that could not be written to the files
 * @param lastFailure the reason of the last write failure; null if there was none
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
