package io.trackedcache.config;

/**
 * What holds for one setting, for people to read.
 *
 * @param name as in agent arguments and files; for a single cache {@code cache.users.events.size}
 * @param value as one would write it
 * @param help what the setting does
 */
public record SettingState(String name, String value, Origin origin, String help) {
    static <T> SettingState of(SettingKey<T> key, Settings settings) {
        return new SettingState(key.name(), key.type().write(settings.get(key)), settings.origin(key), key.help());
    }
}
