package io.trackedcache.config;

/** The source of a setting, in order of precedence, and how names of settings are spelled in it. */
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

    /** Returns the name of the source for messages. */
    public String label() {
        return label;
    }

    /** Returns the common beginning of all names in this source. */
    String prefix() {
        return prefix;
    }

    /** Whether a name in this source belongs to TrackedCache. */
    boolean isOurs(String name) {
        return name.startsWith(prefix);
    }

    /** Returns the name of a setting in this source. */
    public String nameOf(SettingKey<?> key) {
        return nameOf(key.name());
    }

    String nameOf(String setting) {
        return prefix + spell(setting);
    }

    /** Returns a part of a name in the spelling of this source. */
    String spell(String part) {
        return this == ENVIRONMENT ? environmentStyle(part) : part;
    }

    /** Converts to ASCII, because shells and container descriptions accept no other names. */
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
