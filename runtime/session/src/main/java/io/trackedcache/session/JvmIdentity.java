package io.trackedcache.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The process and the host of a JVM. A pid alone may be reused by another process; a pid and its start time are not.
 *
 * @param startedAt null if the platform does not provide it
 * @param pidNamespace the Linux namespace of the pid, such as {@code pid:[4026531836]}: containers may share a host
 *     name and a folder and still number their processes separately; null on other platforms
 */
public record JvmIdentity(
        long pid,
        @Nullable Instant startedAt,
        String hostName,
        @Nullable String pidNamespace) {

    /** Linux derives the start time from a boot time in whole seconds, which two readers may round differently. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static JvmIdentity ofThisJvm() {
        ProcessHandle self = ProcessHandle.current();
        return new JvmIdentity(
                self.pid(), self.info().startInstant().orElse(null), HostName.ofThisHost(), pidNamespaceOfThisJvm());
    }

    /** Returns the same, read from {@code /proc}; null where that is missing, or shows other processes than our own. */
    static @Nullable JvmIdentity ofThisLinuxJvm(LinuxProcesses processes) {
        try {
            long pid = LinuxProcesses.ownPid();
            Instant start = pid == 0 ? null : processes.startOf(pid);
            String host = LinuxProcesses.hostName();
            return start == null || host.isEmpty() ? null : new JvmIdentity(pid, start, host, pidNamespaceOfThisJvm());
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static @Nullable String pidNamespaceOfThisJvm() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    boolean isOnSameHostAs(JvmIdentity other) {
        return hostName.equals(other.hostName) && Objects.equals(pidNamespace, other.pidNamespace);
    }

    boolean isSameJvmAs(JvmIdentity other) {
        return pid == other.pid && isOnSameHostAs(other) && hasStartedAt(other.startedAt);
    }

    /** Whether the start times match. An unknown one matches any other. */
    boolean hasStartedAt(@Nullable Instant other) {
        return startedAt == null
                || other == null
                || Duration.between(startedAt, other).abs().compareTo(TOLERANCE) <= 0;
    }
}
