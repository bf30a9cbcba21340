package io.trackedcache.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which process of which host a JVM is. A pid alone is given to another process some day; together with the start it is
 * not.
 *
 * @param startedAt null where the platform does not tell
 * @param pidNamespace in whose numbers the pid is given (Linux): containers may share the name of their host and a
 *     folder, and yet count their processes apart; null on other platforms
 */
public record JvmIdentity(
        long pid,
        @Nullable Instant startedAt,
        String hostName,
        @Nullable String pidNamespace) {

    /** Linux derives the start from a boot time in whole seconds, which two readers may round differently. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static JvmIdentity ofThisJvm() {
        ProcessHandle self = ProcessHandle.current();
        return new JvmIdentity(
                self.pid(), self.info().startInstant().orElse(null), HostName.ofThisHost(), PidNamespace.ofThisJvm());
    }

    boolean isOnSameHostAs(JvmIdentity other) {
        return hostName.equals(other.hostName) && Objects.equals(pidNamespace, other.pidNamespace);
    }

    boolean isSameJvmAs(JvmIdentity other) {
        return pid == other.pid && isOnSameHostAs(other) && hasStartedAt(other.startedAt);
    }

    /** Where either start is unknown, nothing speaks against it. */
    boolean hasStartedAt(@Nullable Instant other) {
        return startedAt == null
                || other == null
                || Duration.between(startedAt, other).abs().compareTo(TOLERANCE) <= 0;
    }
}
