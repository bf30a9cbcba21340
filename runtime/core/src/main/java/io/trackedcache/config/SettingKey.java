package io.trackedcache.config;

import org.jspecify.annotations.Nullable;

/**
 * The definition of a setting.
 *
 * @param name the name in agent arguments and files; a system property has the prefix {@code trackedcache.}, an
 *     environment variable is written like {@code TRACKEDCACHE_FAIL_FAST}
 * @param type the parser of its value
 * @param defaultValue the default
 * @param help one sentence for people
 * @param scope whether it can be set for single caches
 * @param alias another environment variable for the same setting, with lower precedence than the regular one
 */
public record SettingKey<T>(
        String name,
        SettingType<T> type,
        T defaultValue,
        String help,
        Scope scope,
        @Nullable String alias) {

    /** The scope of a setting. */
    public enum Scope {
        /** The whole JVM only. */
        JVM,
        /** The whole JVM, or single caches. */
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
