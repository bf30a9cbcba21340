package io.trackedcache.registry;

import java.util.Comparator;

/**
 * The name of a cache: its manager and its own name. Any text will do as long as it is not blank.
 *
 * @param manager the group that the cache belongs to, {@value #DEFAULT_MANAGER} unless said otherwise
 * @param name the name of the cache within its manager
 */
public record CacheId(String manager, String name) implements Comparable<CacheId> {
    public static final String DEFAULT_MANAGER = "default";

    private static final Comparator<CacheId> ORDER =
            Comparator.comparing(CacheId::manager).thenComparing(CacheId::name);

    public CacheId {
        requireText("manager", manager);
        requireText("name", name);
    }

    private static void requireText(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "the " + what + " of a cache must not be blank, but was '" + value + "'");
        }
    }

    @Override
    public int compareTo(CacheId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return manager.equals(DEFAULT_MANAGER) ? name : manager + "/" + name;
    }
}
