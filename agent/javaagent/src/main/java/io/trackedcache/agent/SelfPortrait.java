package io.trackedcache.agent;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.session.JvmDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What this JVM shows of itself to the others of its user. */
final class SelfPortrait {
    private static final int MOST_CACHES = 1000;

    private final TrackerRegistry registry;
    private final String agentVersion;

    SelfPortrait(TrackerRegistry registry, String agentVersion) {
        this.registry = registry;
        this.agentVersion = agentVersion;
    }

    JvmDescription now() {
        List<String> command =
                List.of(System.getProperty("sun.java.command", "").split(" ", -1));
        return new JvmDescription(
                command.get(0), RedactedArguments.of(arguments(command)), agentVersion, jmxAddress(), null, caches());
    }

    /** All of the command as the system knows it; where it does not, those of the program. */
    private static List<String> arguments(List<String> command) {
        Optional<String[]> all = ProcessHandle.current().info().arguments();
        return all.isPresent() ? List.of(all.get()) : command.subList(1, command.size());
    }

    /** Where local clients connect, as soon as the first of them has; or else remote ones. */
    private static @Nullable String jmxAddress() {
        Optional<PerfData> shown = PerfData.ofProcess(ProcessHandle.current().pid());
        return shown.flatMap(data -> data.text("sun.management.JMXConnectorServer.address")
                        .or(() -> data.text("sun.management.JMXConnectorServer.0.remoteAddress")))
                .orElse(null);
    }

    private List<String> caches() {
        List<String> names = new ArrayList<>();
        for (CacheId id : registry.all().keySet()) {
            if (names.size() < MOST_CACHES) {
                names.add(id.toString());
            }
        }
        return names;
    }
}
