package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.Miss;
import io.trackedcache.annotation.TrackedCache;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Bulk lookups whose values, keys and signals decide which keys are hits. */
public final class BulkValuesOfAnyKind implements Scenario {
    private static final String OPTIONALS = "bulk-optionals";
    private static final String EMPTY_LISTS = "bulk-empty-lists";
    private static final String KEYS = "bulk-keys-of-another-kind";
    private static final String SIGNALS = "bulk-signals";

    @TrackedCache(value = OPTIONALS, bulk = true)
    private Map<String, Optional<String>> optionals(Collection<String> keys) {
        Map<String, Optional<String>> found = new HashMap<>();
        keys.forEach(key -> found.put(key, Optional.of(key).filter(it -> !it.startsWith("x"))));
        return found;
    }

    @TrackedCache(value = OPTIONALS, bulk = true)
    private List<Optional<String>> optionalList(Collection<String> keys) {
        return List.copyOf(optionalsOf(keys));
    }

    private static Collection<Optional<String>> optionalsOf(Collection<String> keys) {
        return keys.stream()
                .map(key -> Optional.of(key).filter(it -> !it.startsWith("x")))
                .toList();
    }

    @TrackedCache(value = EMPTY_LISTS, bulk = true, miss = Miss.EMPTY)
    private Map<String, List<String>> lists(Collection<String> keys) {
        Map<String, List<String>> found = new HashMap<>();
        keys.forEach(key -> found.put(key, key.startsWith("x") ? List.of() : List.of(key)));
        return found;
    }

    @TrackedCache(value = KEYS, bulk = true)
    private Map<Integer, String> integers(Collection<Long> keys) {
        Map<Integer, String> found = new HashMap<>();
        keys.forEach(key -> found.put(key.intValue(), "found"));
        return found;
    }

    @TrackedCache(value = KEYS, bulk = true)
    private Map<String, String> lowerCase(Collection<String> keys) {
        Map<String, String> found = new HashMap<>();
        keys.forEach(key -> found.put(key.toLowerCase(Locale.ROOT), "found"));
        return found;
    }

    @TrackedCache(value = SIGNALS, bulk = true)
    private Map<String, String> withDefaults(Collection<String> keys) {
        Map<String, String> found = new HashMap<>();
        for (String key : keys) {
            if (key.startsWith("x")) {
                CacheLookup.current().miss();
            }
            found.put(key, "value or default");
        }
        return found;
    }

    @TrackedCache(value = SIGNALS, bulk = true)
    private Map<String, String> withoutOld(Collection<String> keys) {
        Map<String, String> found = new HashMap<>();
        for (String key : keys) {
            if (!isExpired(key)) {
                found.put(key, "value");
            }
        }
        return found;
    }

    @CacheExpiry(SIGNALS)
    private boolean isExpired(String key) {
        return key.startsWith("old");
    }

    @Override
    public void run() {
        optionals(List.of("a", "b", "x"));
        optionalList(List.of("a", "x", "y"));
        lists(List.of("a", "x", "x2"));
        integers(List.of(1L, 2L));
        integers(List.of(3L));
        lowerCase(List.of("A", "B"));
        withDefaults(List.of("a", "x", "x2"));
        withoutOld(List.of("a", "b", "old"));
    }

    @Override
    public List<String> expected() {
        return List.of(
                OPTIONALS + ": cache_hits=4, cache_misses=2, total_queries=6",
                EMPTY_LISTS + ": cache_hits=1, cache_misses=2, total_queries=3",
                KEYS + ": ",
                SIGNALS + ": cache_hits=3, cache_misses=3, cache_expired=1, total_queries=6");
    }

    @Override
    public List<String> uncounted() {
        String scenario = BulkValuesOfAnyKind.class.getName();
        String other = " is not counted: bulk = true, but none of the keys in its result was requested: ";
        return List.of(
                scenario + ".integers" + other + "java.lang.Long was requested, java.lang.Integer returned;",
                scenario + ".lowerCase" + other + "java.lang.String was requested, java.lang.String returned;");
    }
}
