package io.trackedcache.session;

import io.trackedcache.session.ProcessTable.RunningProcess;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Decides whether a session is alive: on this host, by its process, however old its last heartbeat is; on another host,
 * whose processes are invisible from here, by the age of its last heartbeat.
 */
record Liveness(JvmIdentity self, ProcessTable processes, Clock clock, Duration maxAge) {
    boolean isAlive(SessionRecord session) {
        return session.jvm().isOnSameHostAs(self) ? isRunning(session.jvm()) : isRecent(session);
    }

    /** Whether the temporary file of this name belongs to a session of this host that is alive. */
    boolean mayBeInUse(String temporaryFile) {
        return Leftovers.mayBeInUse(temporaryFile, SessionId.of(self), processes);
    }

    private boolean isRunning(JvmIdentity jvm) {
        Optional<RunningProcess> process = processes.find(jvm.pid());
        return process.isPresent() && jvm.hasStartedAt(process.get().startedAt());
    }

    private boolean isRecent(SessionRecord session) {
        return Duration.between(session.lastSeen(), clock.instant()).compareTo(maxAge) <= 0;
    }
}
