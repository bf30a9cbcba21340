package io.trackedcache.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.config.SettingSources;
import io.trackedcache.config.Settings;
import java.util.Map;

/** Settings parsed from agent arguments. */
public final class TestSettings {
    private TestSettings() {}

    public static RegistrySettings registry(String agentArguments) {
        Settings settings = Settings.resolve(new SettingSources(agentArguments, Map.of(), Map.of()));
        assertThat(settings.warnings()).isEmpty();
        return RegistrySettings.from(settings);
    }
}
