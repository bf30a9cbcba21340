package io.trackedcache.agent;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The classes that must have been woven while they were loaded: weaving has added a member to them, or announces all of
 * their instances. A field is added where the class file is too old for dynamic constants; a static initializer, where
 * a class without one has static counters. When such a class is redefined, for example by a debugger, it must get the
 * member again. A class that was loaded without it must not get it, or the JVM refuses the whole redefinition.
 */
final class WovenWhenLoaded {
    /**
     * A list, because few loaders have such classes. Loaders are compared by identity, because they may override
     * equals.
     */
    private final List<OfLoader> known = new ArrayList<>();

    private record OfLoader(WeakReference<@Nullable ClassLoader> loader, boolean isBootstrap, Set<String> names) {
        boolean is(@Nullable ClassLoader other) {
            return isBootstrap ? other == null : other != null && loader.refersTo(other);
        }
    }

    synchronized void add(@Nullable ClassLoader loader, String className) {
        ofLoader(loader).names().add(className);
    }

    synchronized boolean contains(@Nullable ClassLoader loader, String className) {
        return ofLoader(loader).names().contains(className);
    }

    private OfLoader ofLoader(@Nullable ClassLoader loader) {
        for (Iterator<OfLoader> all = known.iterator(); all.hasNext(); ) {
            OfLoader each = all.next();
            if (each.is(loader)) {
                return each;
            }
            if (!each.isBootstrap() && each.loader().refersTo(null)) {
                all.remove();
            }
        }
        OfLoader created = new OfLoader(new WeakReference<>(loader), loader == null, new HashSet<>());
        known.add(created);
        return created;
    }
}
