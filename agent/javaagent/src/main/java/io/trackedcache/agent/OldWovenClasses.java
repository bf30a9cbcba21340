package io.trackedcache.agent;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The classes that got a field when they were loaded, as their class files are too old for dynamic constants. Whenever
 * such a class is redefined, by a debugger for instance, it must get that field again; one that was left as it was must
 * not get one, or the JVM refuses the whole redefinition.
 */
final class OldWovenClasses {
    /** Few loaders have any. Compared by identity: a loader may have any equals. */
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
        OfLoader made = new OfLoader(new WeakReference<>(loader), loader == null, new HashSet<>());
        known.add(made);
        return made;
    }
}
