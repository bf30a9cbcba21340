package io.trackedcache.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of this JVM's session between two changes.
 *
 * @param left whether the session has left: a late heartbeat must not bring it back
 */
record SessionState(SessionRecord session, SessionSettings settings, SessionCounters counters, boolean left) {

    static SessionState begin(String sessionId, JvmIdentity jvm, SessionSettings settings, Instant now) {
        return new SessionState(
                new SessionRecord(sessionId, jvm, now, now, null, null), settings, SessionCounters.ZERO, false);
    }

    SessionState with(SessionRecord newSession) {
        return new SessionState(newSession, settings, counters, left);
    }

    SessionState with(SessionCounters newCounters) {
        return new SessionState(session, settings, newCounters, left);
    }

    SessionState gone() {
        return new SessionState(session, settings, counters, true);
    }

    SessionState back() {
        return new SessionState(session, settings, counters, false);
    }

    SessionStatistics statistics(Instant now) {
        Duration uptime = Duration.between(session.createdAt(), now);
        return new SessionStatistics(
                session.sessionId(),
                session.jvm().pid(),
                session.jvm().hostName(),
                uptime.isNegative() ? Duration.ZERO : uptime,
                vmId(session.vm()),
                counters.vmsRegistered(),
                counters.vmsUnregistered(),
                counters.registryCleanups(),
                counters.staleSessionsRemoved(),
                counters.writeFailures(),
                counters.lastFailure());
    }

    private static @Nullable String vmId(@Nullable VmRecord vm) {
        return vm == null ? null : vm.vmId();
    }
}
