package io.trackedcache.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The guess for a mistyped key in {@code cache.<name>.<key>}. Names of caches contain the same separators, so the key
 * may begin at any of them: the guess is the one with the nearest key.
 */
final class NearestCacheSetting {
    /** Longer than any key, even a mistyped one; limits the work on long names. */
    private static final int LONGEST_KEY = 40;

    private NearestCacheSetting() {}

    static Optional<String> to(Stated stated) {
        Origin spelling = stated.spelling();
        String separator = spelling.spell(CacheSettingName.SEPARATOR);
        String cacheAndKey = CacheSettingName.cacheAndKey(stated);
        Optional<String> nearest = Optional.empty();
        int fewestErrors = Integer.MAX_VALUE;
        int end = cacheAndKey.lastIndexOf(separator);
        while (end > 0 && cacheAndKey.length() - end <= LONGEST_KEY) {
            String typed = cacheAndKey.substring(end + separator.length());
            Optional<String> key = NearestName.to(typed, keys(spelling));
            if (key.isPresent() && NearestName.distance(typed, key.get()) < fewestErrors) {
                fewestErrors = NearestName.distance(typed, key.get());
                nearest = Optional.of(
                        CacheSettingName.start(spelling) + cacheAndKey.substring(0, end) + separator + key.get());
            }
            end = cacheAndKey.lastIndexOf(separator, end - 1);
        }
        return nearest;
    }

    private static List<String> keys(Origin spelling) {
        List<String> keys = new ArrayList<>();
        for (SettingKey<?> key : SettingKeys.perCache()) {
            keys.add(spelling.spell(key.name()));
        }
        return keys;
    }
}
