package io.trackedcache.agent;

import io.trackedcache.config.SettingKeys;
import io.trackedcache.config.Settings;

/**
 * The settings of the agent itself.
 *
 * @param enabled whether to do anything at all
 * @param failFast whether a bad setting or a failed start ends the JVM
 * @param stateFile where the counts survive a restart; empty where they do not
 */
record AgentSettings(boolean enabled, boolean failFast, String stateFile) {
    static AgentSettings from(Settings settings) {
        return new AgentSettings(
                settings.get(SettingKeys.ENABLED),
                settings.get(SettingKeys.FAIL_FAST),
                settings.get(SettingKeys.STATE_FILE));
    }
}
