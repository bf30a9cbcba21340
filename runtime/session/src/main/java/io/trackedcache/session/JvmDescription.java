package io.trackedcache.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who looks at a session may want to know of its JVM.
 *
 * @param mainClass the class or jar that was started
 * @param arguments those of the JVM; whoever describes it has taken secrets out before
 * @param agentVersion the version of TrackedCache that runs in it
 * @param jmxAddress where JMX clients connect; null when nobody listens
 * @param httpPort where the numbers are served; null when nobody listens
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
}
