package io.trackedcache.config;

/**
 * Somebody said that {@code name} is {@code value}; whether there is such a setting is another question. In a file, the
 * names of system properties do as well: that is where many of its lines come from.
 */
record Stated(Origin origin, String name, String value) {
    boolean means(SettingKey<?> key) {
        return name.equals(origin.nameOf(key))
                || (origin == Origin.FILE && name.equals(Origin.SYSTEM_PROPERTY.nameOf(key)));
    }
}
