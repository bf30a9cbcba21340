package io.trackedcache.jmx;

import io.trackedcache.config.SettingSources;
import io.trackedcache.config.Settings;
import io.trackedcache.registry.RegistrySettings;
import io.trackedcache.registry.TrackerRegistry;
import java.util.Map;

/** Registries and settings from agent arguments. */
final class Registries {
    private Registries() {}

    static TrackerRegistry with(String agentArguments) {
        return new TrackerRegistry(RegistrySettings.from(settings(agentArguments)));
    }

    static Settings settings(String agentArguments) {
        return Settings.resolve(new SettingSources(agentArguments, Map.of(), Map.of()));
    }
}
