package io.trackedcache.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of all settings. What is not in here is not a setting. */
public final class SettingKeys {
    public static final SettingKey<Boolean> ENABLED = new SettingKey<>(
            "enabled", SettingType.BOOLEAN, true, "false: the agent does nothing, the application runs untracked");

    public static final SettingKey<Boolean> FAIL_FAST = new SettingKey<>(
            "fail-fast",
            SettingType.BOOLEAN,
            false,
            "true: a bad setting or a failed start ends the JVM with exit code 1 instead of running untracked");

    public static final SettingKey<String> CONFIG_FILE = new SettingKey<>(
            "config.file",
            SettingType.PATH,
            "",
            "a properties file (UTF-8) with more settings, named as in this table");

    private SettingKeys() {}

    public static List<SettingKey<?>> all() {
        return List.of(ENABLED, FAIL_FAST, CONFIG_FILE);
    }

    static Optional<SettingKey<?>> meantBy(Stated stated) {
        for (SettingKey<?> key : all()) {
            if (stated.means(key)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    static List<String> namesIn(Origin origin) {
        List<String> names = new ArrayList<>();
        for (SettingKey<?> key : all()) {
            names.add(origin.nameOf(key));
        }
        return names;
    }
}
