package io.trackedcache.session;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What a session takes from the JVM and the system around it.
 *
 * @param patience how long a change waits for others that change the same files
 */
record Surroundings(
        JvmIdentity identity,
        ProcessTable processes,
        Ownership ownership,
        Whiteboard whiteboard,
        Clock clock,
        Duration patience,
        Warnings warnings) {

    static Surroundings real(Consumer<String> log) {
        return new Surroundings(
                JvmIdentity.ofThisJvm(),
                new SystemProcesses(),
                new UserOwnership(),
                new JvmWhiteboard(),
                Clock.systemUTC(),
                Duration.ofSeconds(5),
                new Warnings(log));
    }
}
