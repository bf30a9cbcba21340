package io.trackedcache.config;

/**
 * One thing that can be set.
 *
 * @param name as in agent arguments and files; a system property has {@code trackedcache.} before it, an environment
 *     variable is written like {@code TRACKEDCACHE_FAIL_FAST}
 * @param type how its text is read
 * @param defaultValue what holds when nobody says anything
 * @param help one sentence for people
 */
public record SettingKey<T>(String name, SettingType<T> type, T defaultValue, String help) {}
