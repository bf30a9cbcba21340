package io.trackedcache.session;

import io.trackedcache.session.ProcessTable.RunningProcess;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Tells whether a session lives. On our own host by its process, however long it has not written; on another one, whose
 * pids mean nothing here, by its last sign alone.
 */
record Liveness(JvmIdentity self, ProcessTable processes, Clock clock, Duration maxAge) {
    boolean isAlive(SessionRecord session) {
        return session.jvm().isOnSameHostAs(self) ? isRunning(session.jvm()) : isRecent(session);
    }

    private boolean isRunning(JvmIdentity jvm) {
        Optional<RunningProcess> process = processes.find(jvm.pid());
        return process.isPresent() && jvm.hasStartedAt(process.get().startedAt());
    }

    private boolean isRecent(SessionRecord session) {
        return Duration.between(session.lastSeen(), clock.instant()).compareTo(maxAge) <= 0;
    }
}
