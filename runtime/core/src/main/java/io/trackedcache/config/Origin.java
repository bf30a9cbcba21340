package io.trackedcache.config;

import java.util.Locale;

/** Where a setting was said, the strongest first; and how a setting is written there. */
public enum Origin {
    AGENT_ARGUMENT("agent argument", ""),
    SYSTEM_PROPERTY("system property", "trackedcache."),
    ENVIRONMENT("environment variable", "TRACKEDCACHE_"),
    FILE("settings file", ""),
    DEFAULT("default", "");

    private final String label;
    private final String prefix;

    Origin(String label, String prefix) {
        this.label = label;
        this.prefix = prefix;
    }

    /** For messages. */
    public String label() {
        return label;
    }

    /** Whether a name that is found there is meant to be one of our settings. */
    boolean isOurs(String name) {
        return name.startsWith(prefix);
    }

    /** A setting's name as it is written there. */
    String nameOf(SettingKey<?> key) {
        return prefix + (this == ENVIRONMENT ? environmentStyle(key.name()) : key.name());
    }

    private static String environmentStyle(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
