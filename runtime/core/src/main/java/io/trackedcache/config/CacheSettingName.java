package io.trackedcache.config;

import java.util.Optional;

/**
 * The name of a setting for one cache: {@code cache.<name>.<key>}. It is parsed from its end, because the name of a
 * cache may contain anything, even a key.
 *
 * @param cache the name of the cache, or manager, slash and name, in the spelling of the source
 * @param key any key, also one that cannot be set per cache
 */
record CacheSettingName(String cache, SettingKey<?> key) {
    static final String SEPARATOR = ".";

    /** Whether a setting begins like the name of a setting for one cache. */
    static boolean isMeantBy(Stated stated) {
        return stated.name().startsWith(start(stated.spelling()));
    }

    /** Parses a name; empty if it does not end in a key. */
    static Optional<CacheSettingName> of(Stated stated) {
        String cacheAndKey = cacheAndKey(stated);
        for (SettingKey<?> key : SettingKeys.all()) {
            if (cacheAndKey.equals(stated.spelling().spell(key.name()))) {
                return Optional.of(new CacheSettingName("", key));
            }
            String end = stated.spelling().spell(SEPARATOR + key.name());
            if (cacheAndKey.endsWith(end)) {
                String cache = cacheAndKey.substring(0, cacheAndKey.length() - end.length());
                return Optional.of(new CacheSettingName(stated.spelling().spell(cache), key));
            }
        }
        return Optional.empty();
    }

    static String cacheAndKey(Stated stated) {
        return stated.name().substring(start(stated.spelling()).length());
    }

    static String start(Origin spelling) {
        return spelling.nameOf("cache" + SEPARATOR);
    }

    /** Returns the pattern of such names for a key, for messages. */
    static String pattern(Origin spelling, SettingKey<?> key) {
        return start(spelling) + "<name>" + spelling.spell(SEPARATOR + key.name());
    }

    boolean isSetting() {
        return key.isPerCache() && !cache.isBlank();
    }
}
