package io.trackedcache.registry;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A cache, and the class loaders that live there: those whose classes name it. Guarded by {@link CacheHomes}. */
final class CacheHome {
    private final CacheId id;

    /** What the container calls the application; empty where nobody says. */
    private final String application;

    private final List<Reference<ClassLoader>> residents = new ArrayList<>(1);

    /** The loaders of the JVM's own class path, which stay as long as the JVM; null stands for the topmost. */
    private final Set<@Nullable ClassLoader> residentsForGood = new HashSet<>(2);

    /** Of modules alone, whose loaders are no kin: to tell a class that completes the cache from a copy of it. */
    private final Set<String> classes = new HashSet<>(2);

    private boolean hasLookups;
    private boolean isNamedByClass;

    CacheHome(CacheId id, String application) {
        this.id = id;
        this.application = application;
    }

    CacheId id() {
        return id;
    }

    void moveIn(NamingClass user, ReferenceQueue<ClassLoader> gone) {
        ClassLoader loader = user.loader();
        hasLookups |= user.hasLookup();
        isNamedByClass |= !user.isByInstance();
        if (Loaders.isForGood(loader)) {
            residentsForGood.add(loader);
            return;
        }
        if (Loaders.isModule(loader)) {
            classes.add(user.name());
        }
        if (!isHomeOf(loader)) {
            residents.add(new WeakReference<>(loader, gone));
        }
    }

    boolean isHomeOf(@Nullable ClassLoader loader) {
        if (residentsForGood.contains(loader)) {
            return true;
        }
        for (Reference<ClassLoader> resident : residents) {
            if (loader != null && resident.refersTo(loader)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a loader below that one lives here. */
    boolean isHomeOfOneBelow(@Nullable ClassLoader loader) {
        for (ClassLoader resident : residentsForGood) {
            if (Loaders.isAbove(loader, resident)) {
                return true;
            }
        }
        for (Reference<ClassLoader> resident : residents) {
            ClassLoader living = resident.get();
            if (living != null && Loaders.isAbove(loader, living)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the class, of another module, and those here make up one cache: one of them looks up, and the other tells
     * of that.
     */
    boolean isCompletedBy(NamingClass user) {
        return !classes.isEmpty() && !(hasLookups && user.hasLookup()) && !classes.contains(user.name());
    }

    /** Whether it is of that application, which may have been deployed again. */
    boolean isOfApplication(String name) {
        return !application.isEmpty() && application.equals(name);
    }

    /** Whether it goes with the last instance of its name. */
    boolean isOfInstancesAlone() {
        return !isNamedByClass;
    }

    boolean isGone() {
        residents.removeIf(resident -> resident.refersTo(null));
        return residents.isEmpty() && residentsForGood.isEmpty();
    }
}
