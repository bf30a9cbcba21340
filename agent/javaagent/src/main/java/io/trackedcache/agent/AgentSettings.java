package io.trackedcache.agent;

import io.trackedcache.config.SettingKeys;
import io.trackedcache.config.Settings;
import java.util.List;

/**
 * The settings of the agent itself.
 *
 * @param enabled whether the agent does anything at all
 * @param failFast whether a bad setting or a failed start ends the JVM
 * @param include rules for methods without annotations
 * @param includeFile a file with more of these rules; empty for none
 * @param exclude rules for methods that are not counted
 */
record AgentSettings(
        boolean enabled, boolean failFast, List<String> include, String includeFile, List<String> exclude) {
    static AgentSettings from(Settings settings) {
        return new AgentSettings(
                settings.get(SettingKeys.ENABLED),
                settings.get(SettingKeys.FAIL_FAST),
                settings.get(SettingKeys.INCLUDE),
                settings.get(SettingKeys.INCLUDE_FILE),
                settings.get(SettingKeys.EXCLUDE));
    }
}
