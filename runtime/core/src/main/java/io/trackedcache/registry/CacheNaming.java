package io.trackedcache.registry;

import java.util.List;

/** The names of the caches of a registry: which cache a class or a program means by a name. */
final class CacheNaming {
    private final SimpleNames simpleNames;
    private final CacheResolver resolver;
    private final Trackers trackers;

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
        // A class has the name to itself: it is not the former name of another cache any more.
        trackers.reuse(id);
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
}
