package io.trackedcache.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The description of a JVM for the readers of its session.
 *
 * @param mainClass the class or jar that was started
 * @param arguments those of the JVM and the program, as far as known; they must not contain secrets
 * @param agentVersion the version of TrackedCache that runs in the JVM
 * @param jmxAddress where JMX clients connect; null if there is no JMX connector
 * @param httpPort where the numbers are served; null if they are not
 * @param caches the names of the caches that are counted
 */
public record JvmDescription(
        String mainClass,
        List<String> arguments,
        String agentVersion,
        @Nullable String jmxAddress,
        @Nullable Integer httpPort,
        List<String> caches) {

    /** Copies the lists. */
    public JvmDescription {
        arguments = List.copyOf(arguments);
        caches = List.copyOf(caches);
    }

    /**
     * Describes the current JVM. Arguments that look like secrets are left out.
     *
     * @param agentVersion the version of TrackedCache that runs in it
     * @param caches the names of the caches that are counted
     */
    public static JvmDescription ofThisJvm(String agentVersion, List<String> caches) {
        return new JvmDescription(
                CommandLine.mainClass(),
                CommandLine.redactedArguments(),
                agentVersion,
                PerfData.jmxAddressOfThisJvm().orElse(null),
                null,
                caches);
    }
}
