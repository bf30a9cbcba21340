package io.trackedcache.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was said for single caches. */
final class CacheSettings {
    private static final char BETWEEN_MANAGER_AND_CACHE = '/';

    /** As they were heard: the strongest first. */
    private final List<CacheSetting> settings = new ArrayList<>();

    private record CacheSetting(CacheSettingName name, Setting setting) {
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

    @SuppressWarnings("unchecked") // What is stored for a key has gone through that key's own parser.
    private static <T> SettingState state(SettingKey<T> key, CacheSetting cache) {
        return new SettingState(
                "cache." + cache.name().cache() + CacheSettingName.SEPARATOR + key.name(),
                key.type().write((T) cache.setting().value()),
                cache.setting().origin(),
                key.help());
    }

    void add(CacheSettingName name, Setting setting) {
        settings.add(new CacheSetting(name, setting));
    }

    /** What was said with the manager is meant more exactly, so it wins over all that was said without. */
    Optional<Setting> find(SettingKey<?> key, String manager, String cache) {
        Optional<Setting> exact = find(key, manager + BETWEEN_MANAGER_AND_CACHE + cache);
        return exact.isPresent() ? exact : find(key, cache);
    }

    private Optional<Setting> find(SettingKey<?> key, String cache) {
        for (CacheSetting setting : settings) {
            if (setting.isFor(key, cache)) {
                return Optional.of(setting.setting());
            }
        }
        return Optional.empty();
    }
}
