package io.trackedcache.registry;

import org.jspecify.annotations.Nullable;

/**
 * The name of a cache: its manager and its own name. Any text that is not blank is valid.
 *
 * @param manager the group that the cache belongs to, by default {@value #DEFAULT_MANAGER}
 * @param name the name of the cache within its manager
 * @param context the application, if several applications of this JVM have a cache of that name; otherwise empty
 */
public record CacheId(String manager, String name, String context) implements Comparable<CacheId> {
    public static final String DEFAULT_MANAGER = "default";

    public CacheId {
        requireText("manager", manager);
        requireText("name", name);
    }

    /** Creates an id without context. */
    public CacheId(String manager, String name) {
        this(manager, name, "");
    }

    private static void requireText(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "the " + what + " of a cache must not be blank, but was '" + value + "'");
        }
    }

    /**
     * Whether the context was generated for a class loader that has no name, so that neither another JVM nor a later
     * class loader has a cache of this id.
     */
    public boolean isTransient() {
        return Applications.isGenerated(context);
    }

    @Override
    public int compareTo(CacheId other) {
        int byManager = manager.compareTo(other.manager);
        int byName = byManager != 0 ? byManager : name.compareTo(other.name);
        return byName != 0 ? byName : context.compareTo(other.context);
    }

    /** Written by hand, like {@link #hashCode}: the generated methods of a record cost milliseconds on first use. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CacheId that
                && manager.equals(that.manager)
                && name.equals(that.name)
                && context.equals(that.context);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * manager.hashCode() + name.hashCode()) + context.hashCode();
    }

    @Override
    public String toString() {
        String plain = manager.equals(DEFAULT_MANAGER) ? name : manager + "/" + name;
        return context.isEmpty() ? plain : plain + " of " + context;
    }
}
