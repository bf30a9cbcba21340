package io.trackedcache.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The settings of single caches. */
final class CacheSettings {
    private static final char BETWEEN_MANAGER_AND_CACHE = '/';

    /** In order of precedence, the highest first. */
    private final List<CacheSetting> settings = new ArrayList<>();

    private record CacheSetting(CacheSettingName name, SettingValue setting) {
        boolean isFor(SettingKey<?> key, String cache) {
            return name.key().name().equals(key.name())
                    && name.cache().equals(setting.origin().spell(cache));
        }
    }

    List<SettingState> all() {
        List<SettingState> all = new ArrayList<>();
        for (CacheSetting setting : settings) {
            all.add(state(setting.name().key(), setting));
        }
        return all;
    }

    @SuppressWarnings("unchecked") // The value comes from the parser of the same key.
    private static <T> SettingState state(SettingKey<T> key, CacheSetting cache) {
        return new SettingState(
                "cache." + cache.name().cache() + CacheSettingName.SEPARATOR + key.name(),
                key.type().write((T) cache.setting().value()),
                cache.setting().origin(),
                key.help());
    }

    void add(CacheSettingName name, SettingValue setting) {
        settings.add(new CacheSetting(name, setting));
    }

    /**
     * Finds the setting for a cache. One with the name of the manager is more specific, so it wins over one without.
     */
    Optional<SettingValue> find(SettingKey<?> key, String manager, String cache) {
        Optional<SettingValue> exact = find(key, manager + BETWEEN_MANAGER_AND_CACHE + cache);
        return exact.isPresent() ? exact : find(key, cache);
    }

    private Optional<SettingValue> find(SettingKey<?> key, String cache) {
        for (CacheSetting setting : settings) {
            if (setting.isFor(key, cache)) {
                return Optional.of(setting.setting());
            }
        }
        return Optional.empty();
    }
}
