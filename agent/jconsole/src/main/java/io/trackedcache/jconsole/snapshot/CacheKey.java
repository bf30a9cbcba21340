package io.trackedcache.jconsole.snapshot;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a cache across snapshots.
 *
 * @param manager the group of the cache
 * @param name the name of the cache
 * @param context distinguishes caches of one name in several class loaders; otherwise empty
 * @param shownName the name to show, which may be shorter; it may change, so it does not identify the cache
 */
public record CacheKey(String manager, String name, String context, String shownName) implements Comparable<CacheKey> {
    private static final Comparator<CacheKey> ORDER = Comparator.comparing(CacheKey::manager)
            .thenComparing(CacheKey::name)
            .thenComparing(CacheKey::context);

    public CacheKey(String manager, String name, String context) {
        this(manager, name, context, name);
    }

    static CacheKey of(Row row) {
        String name = row.text("name");
        // An older agent does not give it, and the table of alerts does not have it.
        String shownName = row.text("displayName");
        return new CacheKey(row.text("manager"), name, row.text("context"), shownName.isEmpty() ? name : shownName);
    }

    /** Returns the name as the tab shows it. */
    public String label() {
        String label = manager + "/" + shownName;
        return context.isEmpty() ? label : label + " (" + context + ")";
    }

    @Override
    public int compareTo(CacheKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CacheKey that && ORDER.compare(this, that) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(manager, name, context);
    }
}
