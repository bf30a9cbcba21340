package io.trackedcache.config;

import org.jspecify.annotations.Nullable;

/**
 * One thing that can be set.
 *
 * @param name as in agent arguments and files; a system property has {@code trackedcache.} before it, an environment
 *     variable is written like {@code TRACKEDCACHE_FAIL_FAST}
 * @param type how its text is read
 * @param defaultValue what holds when nobody says anything
 * @param help one sentence for people
 * @param scope whom it can be set for
 * @param alias an environment variable with a name of its own that says it too, weaker than the one named after the key
 */
public record SettingKey<T>(
        String name,
        SettingType<T> type,
        T defaultValue,
        String help,
        Scope scope,
        @Nullable String alias) {

    /** Whom a setting can be set for. */
    public enum Scope {
        JVM,
        /** The whole JVM, and single caches apart from it. */
        CACHE
    }

    SettingKey(String name, SettingType<T> type, T defaultValue, String help) {
        this(name, type, defaultValue, help, Scope.JVM, null);
    }

    SettingKey<T> perCache() {
        return new SettingKey<>(name, type, defaultValue, help, Scope.CACHE, alias);
    }

    SettingKey<T> alsoIn(String environmentVariable) {
        return new SettingKey<>(name, type, defaultValue, help, scope, environmentVariable);
    }

    public boolean isPerCache() {
        return scope == Scope.CACHE;
    }

    public String defaultText() {
        return type.write(defaultValue);
    }
}
