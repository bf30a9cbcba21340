package io.trackedcache.agent;

import io.trackedcache.config.SettingKeys;
import io.trackedcache.config.Settings;
import java.util.List;

/**
 * The settings of the agent itself.
 *
 * @param enabled whether to do anything at all
 * @param failFast whether a bad setting or a failed start ends the JVM
 * @param stateFile where the counts survive a restart; empty where they do not
 * @param session whether the other JVMs of the user see this one
 * @param include rules for methods without annotations
 * @param includeFile where more of them are; empty for nowhere
 * @param exclude what is not to be counted
 */
record AgentSettings(
        boolean enabled,
        boolean failFast,
        String stateFile,
        boolean session,
        List<String> include,
        String includeFile,
        List<String> exclude) {
    static AgentSettings from(Settings settings) {
        return new AgentSettings(
                settings.get(SettingKeys.ENABLED),
                settings.get(SettingKeys.FAIL_FAST),
                settings.get(SettingKeys.STATE_FILE),
                settings.get(SettingKeys.SESSION_ENABLED),
                settings.get(SettingKeys.INCLUDE),
                settings.get(SettingKeys.INCLUDE_FILE),
                settings.get(SettingKeys.EXCLUDE));
    }
}
