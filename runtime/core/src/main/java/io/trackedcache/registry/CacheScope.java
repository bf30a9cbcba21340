package io.trackedcache.registry;

import io.trackedcache.scope.ClassLoaders;
import io.trackedcache.scope.LoaderScope;
import java.lang.ref.ReferenceQueue;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A cache and the class loaders whose classes name it: its members. Guarded by {@link CacheResolver}. */
final class CacheScope {
    private CacheId id;

    /** The name that the container gives to the application; empty where there is none. */
    private final String application;

    private final LoaderScope loaders;

    /**
     * The names of the classes of OSGi and JBoss modules, whose loaders are not related. They distinguish a class that
     * belongs to the same cache from a copy of a class that has a cache already.
     */
    private final Set<String> moduleClasses = new HashSet<>(2);

    private boolean hasLookups;
    private boolean isNamedByClass;

    CacheScope(CacheId id, String application, ReferenceQueue<ClassLoader> collected) {
        this.id = id;
        this.application = application;
        this.loaders = new LoaderScope(collected);
    }

    CacheId id() {
        return id;
    }

    /** Gives the cache of other roles the name that its lookups turn out to have. */
    void rename(CacheId newId) {
        id = newId;
    }

    boolean hasLookups() {
        return hasLookups;
    }

    void join(NamingClass user) {
        ClassLoader loader = user.loader();
        hasLookups |= user.hasLookup();
        isNamedByClass |= !user.isByInstance();
        if (!ClassLoaders.isPermanent(loader) && Applications.isModule(loader)) {
            moduleClasses.add(user.name());
        }
        loaders.join(loader);
    }

    boolean contains(@Nullable ClassLoader loader) {
        return loaders.contains(loader);
    }

    boolean containsDescendantOf(@Nullable ClassLoader loader) {
        return loaders.containsDescendantOf(loader);
    }

    /**
     * Whether a class of another module and the classes here make up one cache: only one of them looks up, and the
     * other signals puts, loads and the like.
     */
    boolean isCompletedBy(NamingClass user) {
        return !moduleClasses.isEmpty() && !(hasLookups && user.hasLookup()) && !moduleClasses.contains(user.name());
    }

    /** Whether this is a cache of the named application, which may have been redeployed. */
    boolean belongsTo(String applicationName) {
        return !application.isEmpty() && application.equals(applicationName);
    }

    /** Whether only instances have this cache, so that it is removed with the last of them. */
    boolean isOfInstancesAlone() {
        return !isNamedByClass;
    }

    /** Whether all members have been garbage collected. */
    boolean isEmpty() {
        return loaders.isEmpty();
    }
}
