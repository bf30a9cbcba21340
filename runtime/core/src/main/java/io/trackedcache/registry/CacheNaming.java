package io.trackedcache.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of the caches of a registry: which cache a class or a program means by a name, and what becomes of names
 * that meant a cache before its lookups were known.
 */
final class CacheNaming {
    private final SimpleNames simpleNames;
    private final CacheResolver resolver;
    private final Trackers trackers;

    /** What caches are called now that were named by a simple name before their lookups were known. */
    private final Map<CacheId, CacheId> newNames = new ConcurrentHashMap<>();

    CacheNaming(SimpleNames simpleNames, CacheResolver.NameChanges changes, Trackers trackers) {
        this.simpleNames = simpleNames;
        this.resolver = new CacheResolver(simpleNames, changes);
        this.trackers = trackers;
    }

    CacheResolver resolver() {
        return resolver;
    }

    /** Returns the cache that a class means by a name. */
    CacheId idOf(String manager, String name, NamingClass user) {
        CacheId id = resolver.idOf(manager, name, user);
        if (!newNames.isEmpty()) {
            // Lookups are given the name, so it is not the former name of another cache any more.
            newNames.remove(id);
        }
        return id;
    }

    /** Returns the cache that a program means by a name: one of that name, or else the only one of that simple name. */
    CacheId meant(CacheId id) {
        List<CacheId> meant = trackers.has(id) ? List.of() : simpleNames.meantBy(id);
        return meant.size() == 1 ? meant.get(0) : id;
    }

    CacheId simpleName(CacheId id) {
        return simpleNames.has(id) ? new CacheId(id.manager(), SimpleNames.of(id.name()), id.context()) : id;
    }

    String displayName(CacheId id) {
        CacheId simple = SimpleNames.of(id);
        boolean isClear = simpleNames.has(id) && simpleNames.meantBy(simple).size() == 1 && !trackers.has(simple);
        return isClear ? simple.name() : id.name();
    }

    void renamed(CacheId before, CacheId now) {
        newNames.put(before, now);
    }

    /** Returns the name that a cache has now. */
    CacheId current(CacheId id) {
        return newNames.getOrDefault(id, id);
    }

    List<CacheId> formerNames(CacheId id) {
        List<CacheId> former = new ArrayList<>();
        for (Map.Entry<CacheId, CacheId> name : newNames.entrySet()) {
            if (name.getValue().equals(id)) {
                former.add(name.getKey());
            }
        }
        return former;
    }
}
