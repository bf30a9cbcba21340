package io.trackedcache.registry;

import org.jspecify.annotations.Nullable;

/**
 * A class that names a cache in an annotation or a rule.
 *
 * @param loader null for the bootstrap class loader
 * @param hasLookup whether it has a lookup of that cache, not only methods that signal loads, puts and the like
 * @param givenBy where the name of the cache comes from
 */
public record NamingClass(@Nullable ClassLoader loader, String name, boolean hasLookup, GivenBy givenBy) {
    /** Where the name of a cache comes from. */
    public enum GivenBy {
        /** An annotation or a rule. */
        AUTHOR,

        /** The class itself: its full name, as no other one is given. */
        CLASS,

        /** An instance of the class. */
        INSTANCE;

        public static GivenBy authorOrClass(boolean isOfClass) {
            return isOfClass ? CLASS : AUTHOR;
        }
    }

    /** Creates one where an annotation or a rule gives the name. */
    public NamingClass(@Nullable ClassLoader loader, String name, boolean hasLookup) {
        this(loader, name, hasLookup, GivenBy.AUTHOR);
    }

    boolean isByInstance() {
        return givenBy == GivenBy.INSTANCE;
    }

    boolean isByClass() {
        return givenBy == GivenBy.CLASS;
    }

    /** Whether the name may be the simple name of the class that looks up: another class gives it, for another role. */
    boolean mayMeanASimpleName() {
        return givenBy == GivenBy.AUTHOR && !hasLookup;
    }
}
