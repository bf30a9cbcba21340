package io.trackedcache.session;

import io.trackedcache.config.ArgumentsMode;
import io.trackedcache.config.SettingKeys;
import io.trackedcache.config.SettingSources;
import io.trackedcache.config.Settings;
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
     * Describes the current JVM, with as much of its arguments as the setting {@code session.arguments} permits: by
     * default the names of options without their values.
     *
     * @param agentVersion the version of TrackedCache that runs in it
     * @param caches the names of the caches that are counted
     */
    public static JvmDescription ofThisJvm(String agentVersion, List<String> caches) {
        Settings settings = Settings.resolve(SettingSources.ofThisJvm(null));
        return ofThisJvm(agentVersion, caches, settings.get(SettingKeys.SESSION_ARGUMENTS));
    }

    /** Describes the current JVM in the same way, with as much of its arguments as the mode permits. */
    public static JvmDescription ofThisJvm(String agentVersion, List<String> caches, ArgumentsMode mode) {
        return withoutJmx(agentVersion, caches, mode)
                .withJmxAddress(PerfData.jmxAddressOfThisJvm().orElse(null));
    }

    /** Describes the current JVM without the address of JMX, which is not looked for. */
    static JvmDescription withoutJmx(String agentVersion, List<String> caches, ArgumentsMode mode) {
        return new JvmDescription(
                CommandLine.mainClass(), CommandLine.arguments(mode), agentVersion, null, null, caches);
    }

    private JvmDescription withJmxAddress(@Nullable String address) {
        return new JvmDescription(mainClass, arguments, agentVersion, address, httpPort, caches);
    }
}
