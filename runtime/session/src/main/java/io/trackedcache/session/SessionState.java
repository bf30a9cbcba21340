package io.trackedcache.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that a JVM knows of its session, from one change to the next.
 *
 * @param left whether the session has said good-bye: a heartbeat that comes late must not call it back
 */
record SessionState(SessionRecord session, SessionSettings settings, Tally tally, boolean left) {

    static SessionState begin(String sessionId, JvmIdentity jvm, SessionSettings settings, Instant now) {
        return new SessionState(
                new SessionRecord(sessionId, jvm, now, now, null, null), settings, Tally.NOTHING, false);
    }

    SessionState with(SessionRecord newSession) {
        return new SessionState(newSession, settings, tally, left);
    }

    SessionState with(Tally newTally) {
        return new SessionState(session, settings, newTally, left);
    }

    SessionState gone() {
        return new SessionState(session, settings, tally, true);
    }

    SessionState back() {
        return new SessionState(session, settings, tally, false);
    }

    SessionStatistics statistics(Instant now) {
        Duration uptime = Duration.between(session.createdAt(), now);
        return new SessionStatistics(
                session.sessionId(),
                session.jvm().pid(),
                session.jvm().hostName(),
                uptime.isNegative() ? Duration.ZERO : uptime,
                vmId(session.vm()),
                tally.vmsRegistered(),
                tally.vmsUnregistered(),
                tally.registryCleanups(),
                tally.staleSessionsRemoved(),
                tally.writeFailures(),
                tally.lastFailure());
    }

    private static @Nullable String vmId(@Nullable VmRecord vm) {
        return vm == null ? null : vm.vmId();
    }
}
