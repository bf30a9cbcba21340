package io.trackedcache.config;

/**
 * The effective value of one setting, for people to read.
 *
 * @param name the name in agent arguments and files; for a single cache such as {@code cache.users.events.size}
 * @param value the value as it would be written in a source
 * @param help a description of the setting
 */
public record SettingState(String name, String value, Origin origin, String help) {
    static <T> SettingState of(SettingKey<T> key, Settings settings) {
        return new SettingState(key.name(), key.type().write(settings.get(key)), settings.origin(key), key.help());
    }
}
