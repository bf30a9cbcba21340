package io.trackedcache.registry;

import io.trackedcache.opinion.Opinions;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The part of a {@link TrackerRegistry} that probes, views, the state file and the agent need, and applications do not:
 * its settings, the caches of woven classes, and its lock.
 */
public final class RegistryInternals {
    private final TrackerRegistry registry;
    private final Opinions opinions = new Opinions();

    RegistryInternals(TrackerRegistry registry) {
        this.registry = registry;
    }

    public static RegistryInternals of(TrackerRegistry registry) {
        return registry.internals();
    }

    /** Returns those of {@link TrackerRegistry#global()}. */
    public static RegistryInternals global() {
        return of(TrackerRegistry.global());
    }

    /** Replaces the settings; they apply to trackers that are created from now on. */
    public void use(RegistrySettings settings) {
        registry.use(settings);
    }

    public RegistrySettings settings() {
        return registry.settings();
    }

    /**
     * Returns the cache that a class means by a name. Classes of several applications may use the same name: each
     * application has a cache of its own.
     */
    public CacheId idOf(String manager, String name, NamingClass user) {
        return registry.idOf(manager, name, user);
    }

    /** Returns the names that a cache had before, as methods have counted for it before its lookups were known. */
    public List<CacheId> formerNames(CacheId id) {
        return registry.formerNames(id);
    }

    /** Returns the counters that applications keep themselves of their caches. */
    public Opinions opinions() {
        return opinions;
    }

    /** Whether a class looks up in a cache. */
    public boolean hasLookups(CacheId id) {
        return registry.resolver().hasLookups(id);
    }

    /** Returns the id of a cache with the simple name of its class, if that names it; otherwise its id. */
    public CacheId simpleName(CacheId id) {
        return registry.naming().simpleName(id);
    }

    /** Returns the tracker of a cache, created if needed. It is removed with the classes that name the cache. */
    public CacheStatisticsTracker tracker(CacheId id) {
        return registry.trackerOf(id);
    }

    /** Returns the tracker of a cache; null if there is none. */
    public @Nullable CacheStatisticsTracker find(CacheId id) {
        return registry.find(id).orElse(null);
    }

    /**
     * The same as {@link #tracker} for an instance. The caller, who holds a lock, calls {@link #callListeners} once it
     * is released.
     */
    public CacheStatisticsTracker trackerOfInstance(CacheId id) {
        return registry.trackerOfInstance(id);
    }

    /** Calls the listeners of all changes so far; under no lock. */
    public void callListeners() {
        registry.callListeners();
    }

    /** Adds a listener that is called under the lock of {@link #runLocked}, and calls no code of the application. */
    public void listenLocked(RegistryListener listener) {
        registry.listenLocked(listener);
    }

    /** Adds the loader of a class to those that use the cache, even if all others have just been removed. */
    public void join(CacheId id, NamingClass user) {
        registry.resolver().join(id, user);
    }

    /**
     * Removes a cache whose last named instance is gone, unless a class or a program uses it too. Its counts move to
     * the cache {@link TrackerRegistry#GONE} of its manager. The caller, who holds a lock, calls {@link #callListeners}
     * once it is released.
     */
    public void removeInstances(CacheId id) {
        registry.removeInstances(id);
    }

    /**
     * Removes the caches whose class loaders have been garbage collected, except those that a program uses. Must be
     * called regularly, as the JVM calls nothing when a class loader is collected.
     *
     * @param removing is called with each; no class can join that cache meanwhile
     */
    public void removeCollected(Consumer<CacheId> removing) {
        registry.removeCollected(removing);
    }

    /** Whether there were more caches than {@code max-caches}, so that some are counted together. */
    public boolean hasOverflowed() {
        return registry.hasOverflowed();
    }

    /**
     * Reads several trackers together: the counts of a cache that is removed because its instances are gone are read
     * once, there or as {@link TrackerRegistry#GONE}. So their sum never falls.
     *
     * @param reading may run several times
     */
    public <T> T readTogether(Supplier<T> reading) {
        return registry.readTogether(reading);
    }

    /** Runs a quick action while no tracker is added or removed. */
    public void runLocked(Runnable action) {
        registry.runLocked(action);
    }

    /** Raises the alert that a method of the class is not counted. */
    public void methodNotWoven(String className, String message) {
        registry.alerts().methodNotWoven(className, message);
    }
}
