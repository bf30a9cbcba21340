package io.trackedcache.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The settings of single caches. */
final class CacheSettings {
    private static final char BETWEEN_MANAGER_AND_CACHE = '/';

    /** In order of precedence, the highest first. */
    private final List<CacheSetting> settings = new ArrayList<>();

    /**
     * A setting for a cache.
     *
     * @param isMatched whether a cache of that name has appeared
     * @param caches the names of caches that have it as a shorter name
     */
    private record CacheSetting(
            CacheSettingName name, SettingValue setting, AtomicBoolean isMatched, Set<String> caches) {
        boolean isFor(String cache) {
            boolean isFor = name.cache().equals(setting.origin().spell(cache));
            if (isFor) {
                isMatched.set(true);
            }
            return isFor;
        }

        boolean isOf(SettingKey<?> key) {
            return name.key().name().equals(key.name());
        }
    }

    /** Returns the settings whose caches have not appeared, by the names of these caches. */
    Map<SettingState, String> unmatched() {
        Map<SettingState, String> unmatched = new LinkedHashMap<>();
        for (CacheSetting setting : settings) {
            if (!setting.isMatched().get()) {
                unmatched.put(
                        state(setting.name().key(), setting), setting.name().cache());
            }
        }
        return unmatched;
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
        settings.add(new CacheSetting(name, setting, new AtomicBoolean(), ConcurrentHashMap.newKeySet()));
    }

    /**
     * Finds the setting for a cache. One with the name of the manager is more specific, so it wins over one without; so
     * does one with the name of the cache over one with its shorter name.
     */
    Optional<SettingValue> find(SettingKey<?> key, String manager, String cache, String shorterName) {
        Optional<SettingValue> exact = find(key, manager, cache);
        if (cache.equals(shorterName)) {
            return exact;
        }
        noteShorterName(shorterName, cache);
        Optional<SettingValue> shorter = find(key, manager, shorterName);
        return exact.isPresent() ? exact : shorter;
    }

    private Optional<SettingValue> find(SettingKey<?> key, String manager, String cache) {
        Optional<SettingValue> exact = find(key, manager + BETWEEN_MANAGER_AND_CACHE + cache);
        Optional<SettingValue> ofAnyManager = find(key, cache);
        return exact.isPresent() ? exact : ofAnyManager;
    }

    private void noteShorterName(String shorterName, String cache) {
        for (CacheSetting setting : settings) {
            if (setting.isFor(shorterName)) {
                setting.caches().add(cache);
            }
        }
    }

    /** Returns the settings that apply to several caches, as these share a shorter name; by these caches. */
    Map<SettingState, Set<String>> ofSeveral() {
        Map<SettingState, Set<String>> found = new LinkedHashMap<>();
        for (CacheSetting setting : settings) {
            if (setting.caches().size() > 1) {
                found.put(state(setting.name().key(), setting), Set.copyOf(setting.caches()));
            }
        }
        return found;
    }

    private Optional<SettingValue> find(SettingKey<?> key, String cache) {
        CacheSetting found = null;
        for (CacheSetting setting : settings) {
            // Asked for each setting: one key is enough to see that the cache has appeared.
            if (setting.isFor(cache) && setting.isOf(key) && found == null) {
                found = setting;
            }
        }
        return found == null ? Optional.empty() : Optional.of(found.setting());
    }
}
