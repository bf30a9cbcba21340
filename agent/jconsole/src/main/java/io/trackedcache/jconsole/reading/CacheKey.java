package io.trackedcache.jconsole.reading;

import java.util.Comparator;

/**
 * By what a cache is known from one reading to the next.
 *
 * @param manager the group that it belongs to
 * @param name its own name
 * @param context which of several class loaders it is of, where they have caches of one name; else empty
 */
public record CacheKey(String manager, String name, String context) implements Comparable<CacheKey> {
    private static final Comparator<CacheKey> ORDER = Comparator.comparing(CacheKey::manager)
            .thenComparing(CacheKey::name)
            .thenComparing(CacheKey::context);

    /** As the tab shows it. */
    public String label() {
        String name = manager + "/" + this.name;
        return context.isEmpty() ? name : name + " (" + context + ")";
    }

    @Override
    public int compareTo(CacheKey other) {
        return ORDER.compare(this, other);
    }
}
