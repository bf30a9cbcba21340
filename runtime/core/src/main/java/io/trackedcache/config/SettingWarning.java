package io.trackedcache.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The messages about invalid settings. */
final class SettingWarning {
    private static final int LONGEST_QUOTE = 100;

    private SettingWarning() {}

    static String unreadable(SettingKey<?> key, Stated stated) {
        return "bad value '" + shortened(stated.value()) + "' for '" + shortened(stated.name()) + "' ("
                + stated.origin().label() + "): expected " + key.type().expected() + "; it is ignored";
    }

    static String unknown(Stated stated) {
        List<String> valid = SettingKeys.namesIn(stated.spelling());
        String prefix = stated.spelling().prefix();
        // Without the common prefix, which would make all names look similar.
        Optional<String> nearest = NearestName.to(withoutPrefix(stated.name(), prefix), withoutPrefix(valid, prefix));
        return unknown(stated, nearest(nearest.isPresent() ? Optional.of(prefix + nearest.get()) : nearest, valid));
    }

    private static String withoutPrefix(String name, String prefix) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    private static List<String> withoutPrefix(List<String> names, String prefix) {
        List<String> without = new ArrayList<>();
        for (String name : names) {
            without.add(withoutPrefix(name, prefix));
        }
        return without;
    }

    /** Returns the message for an invalid name that begins like a setting for one cache. */
    static String unknownForCache(Stated stated) {
        Optional<CacheSettingName> name = CacheSettingName.of(stated);
        return unknown(
                stated,
                name.isPresent()
                        ? fault(name.get(), stated.spelling())
                        : nearest(NearestCacheSetting.to(stated), patterns(stated.spelling())));
    }

    private static String fault(CacheSettingName name, Origin spelling) {
        return name.key().isPerCache()
                ? "the cache has no name, expected '" + CacheSettingName.pattern(spelling, name.key()) + "'"
                : "'" + name.key().name() + "' cannot be set per cache";
    }

    private static List<String> patterns(Origin spelling) {
        List<String> patterns = new ArrayList<>();
        for (SettingKey<?> key : SettingKeys.perCache()) {
            patterns.add(CacheSettingName.pattern(spelling, key));
        }
        return patterns;
    }

    private static String unknown(Stated stated, String hint) {
        return "unknown setting '" + shortened(stated.name()) + "' ("
                + stated.origin().label() + "): " + hint;
    }

    private static String nearest(Optional<String> nearest, List<String> valid) {
        return nearest.isPresent()
                ? "did you mean '" + shortened(nearest.get()) + "'?"
                : "valid are " + String.join(", ", valid);
    }

    /** Limits the length, so that a whole file pasted into a setting gives one readable line. */
    static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }
}
