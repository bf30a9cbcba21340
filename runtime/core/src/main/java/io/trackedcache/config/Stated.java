package io.trackedcache.config;

import org.jspecify.annotations.Nullable;

/**
 * A name and a value found in a source; the name may be unknown. In a file, names of system properties are valid too,
 * because many of its lines are copied from a command line.
 *
 * @param cut the rest of another value, which is no setting at all; null for a setting
 */
record Stated(
        Origin origin, String name, String value, @Nullable CutValue cut) {
    Stated(Origin origin, String name, String value) {
        this(origin, name, value, null);
    }

    static Stated cut(CutValue cut) {
        return new Stated(Origin.AGENT_ARGUMENT, "", "", cut);
    }

    boolean means(SettingKey<?> key) {
        return name.equals(spelling().nameOf(key)) || (origin == Origin.ENVIRONMENT && name.equals(key.alias()));
    }

    /** Returns the source in whose spelling the name is written. */
    Origin spelling() {
        return origin == Origin.FILE && Origin.SYSTEM_PROPERTY.isOurs(name) ? Origin.SYSTEM_PROPERTY : origin;
    }
}
