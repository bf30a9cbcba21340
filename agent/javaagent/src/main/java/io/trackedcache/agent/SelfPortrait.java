package io.trackedcache.agent;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.session.ConnectorAddress;
import io.trackedcache.session.JvmDescription;
import java.util.ArrayList;
import java.util.List;

/** What this JVM shows of itself to the others of its user. */
final class SelfPortrait {
    private static final int MOST_CACHES = 1000;

    private final TrackerRegistry registry;
    private final String agentVersion;
    private final String mainClass = CommandLine.mainClass();
    private final List<String> arguments = CommandLine.redactedArguments();

    SelfPortrait(TrackerRegistry registry, String agentVersion) {
        this.registry = registry;
        this.agentVersion = agentVersion;
    }

    JvmDescription now() {
        return new JvmDescription(
                mainClass, arguments, agentVersion, ConnectorAddress.ofThisJvm().orElse(null), null, caches());
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
