package io.trackedcache.config;

/**
 * Somebody said that {@code name} is {@code value}; whether there is such a setting is another question. In a file, the
 * names of system properties do as well: that is where many of its lines come from.
 */
record Stated(Origin origin, String name, String value) {
    boolean means(SettingKey<?> key) {
        return name.equals(spelling().nameOf(key)) || (origin == Origin.ENVIRONMENT && name.equals(key.alias()));
    }

    /** The place whose way of writing names this one follows. */
    Origin spelling() {
        return origin == Origin.FILE && Origin.SYSTEM_PROPERTY.isOurs(name) ? Origin.SYSTEM_PROPERTY : origin;
    }
}
