package io.trackedcache.session;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The parts of the JVM and the operating system that a session depends on. Tests replace them.
 *
 * @param patience how long a change waits for other JVMs that change the same files
 */
record SessionEnvironment(
        JvmIdentity identity,
        ProcessTable processes,
        Ownership ownership,
        SharedText sharedText,
        Clock clock,
        Duration patience,
        Warnings warnings) {

    static SessionEnvironment real(Consumer<String> log) {
        return new SessionEnvironment(
                JvmIdentity.ofThisJvm(),
                new SystemProcesses(),
                new UserOwnership(),
                new JvmSharedText(),
                Clock.systemUTC(),
                Duration.ofSeconds(5),
                new Warnings(log));
    }
}
