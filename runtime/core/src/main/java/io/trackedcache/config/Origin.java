package io.trackedcache.config;

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

    /** What all names of our settings begin with there. */
    String prefix() {
        return prefix;
    }

    /** Whether a name that is found there is meant to be one of our settings. */
    boolean isOurs(String name) {
        return name.startsWith(prefix);
    }

    /** A setting's name as it is written there. */
    public String nameOf(SettingKey<?> key) {
        return nameOf(key.name());
    }

    String nameOf(String setting) {
        return prefix + spell(setting);
    }

    /** A part of a name as it is written there. */
    String spell(String part) {
        return this == ENVIRONMENT ? environmentStyle(part) : part;
    }

    /** ASCII only: shells and container descriptions take no other names. */
    private static String environmentStyle(String name) {
        StringBuilder styled = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            styled.append(environmentStyle(name.charAt(i)));
        }
        return styled.toString();
    }

    private static char environmentStyle(char c) {
        if (c >= 'a' && c <= 'z') {
            return (char) (c - 'a' + 'A');
        }
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? c : '_';
    }
}
