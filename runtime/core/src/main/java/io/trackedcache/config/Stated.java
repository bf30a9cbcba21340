package io.trackedcache.config;

/** Somebody said that {@code name} is {@code value}; whether there is such a setting is another question. */
record Stated(Origin origin, String name, String value) {
    boolean means(SettingKey<?> key) {
        return name.equals(origin.nameOf(key));
    }
}
