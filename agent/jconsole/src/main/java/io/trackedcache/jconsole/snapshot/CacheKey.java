package io.trackedcache.jconsole.snapshot;

import java.util.Comparator;

/**
 * The identity of a cache across snapshots.
 *
 * @param manager the group of the cache
 * @param name the name of the cache
 * @param context distinguishes caches of one name in several class loaders; otherwise empty
 */
public record CacheKey(String manager, String name, String context) implements Comparable<CacheKey> {
    private static final Comparator<CacheKey> ORDER = Comparator.comparing(CacheKey::manager)
            .thenComparing(CacheKey::name)
            .thenComparing(CacheKey::context);

    static CacheKey of(Row row) {
        return new CacheKey(row.text("manager"), row.text("name"), row.text("context"));
    }

    /** Returns the name as the tab shows it. */
    public String label() {
        String name = manager + "/" + this.name;
        return context.isEmpty() ? name : name + " (" + context + ")";
    }

    @Override
    public int compareTo(CacheKey other) {
        return ORDER.compare(this, other);
    }
}
