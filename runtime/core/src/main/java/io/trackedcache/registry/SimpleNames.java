package io.trackedcache.registry;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The caches that are named by their classes, by the simple names of these. A simple name means such a cache where no
 * other one has it.
 */
final class SimpleNames {
    /** By manager and simple name: the ids with the full names, without a context. */
    private final Map<CacheId, List<CacheId>> bySimpleName = new ConcurrentHashMap<>();

    /**
     * Returns the simple name of a class: what follows the last dot; of a nested class, what follows the last dollar
     * sign, without the number of a local class. An anonymous class keeps the name of the class around it.
     */
    static String of(String className) {
        String withoutPackage = className.substring(className.lastIndexOf('.') + 1);
        int start = withoutPackage.lastIndexOf('$') + 1;
        while (start < withoutPackage.length() && Character.isDigit(withoutPackage.charAt(start))) {
            start++;
        }
        return start == withoutPackage.length() ? withoutPackage : withoutPackage.substring(start);
    }

    static CacheId of(CacheId id) {
        return new CacheId(id.manager(), of(id.name()));
    }

    /** Adds a cache that its class names. Called under the lock of the resolver. */
    void add(CacheId plain) {
        CacheId simple = of(plain);
        List<CacheId> known = bySimpleName.get(simple);
        if (known == null) {
            known = new CopyOnWriteArrayList<>();
            bySimpleName.put(simple, known);
        }
        if (!known.contains(plain)) {
            known.add(plain);
        }
    }

    /** Called under the lock of the resolver. */
    void remove(CacheId plain) {
        CacheId simple = of(plain);
        List<CacheId> known = bySimpleName.get(simple);
        if (known != null && known.remove(plain) && known.isEmpty()) {
            bySimpleName.remove(simple);
        }
    }

    /** Returns the caches that a simple name may mean, in the order in which they appeared. */
    List<CacheId> meantBy(CacheId simple) {
        return List.copyOf(bySimpleName.getOrDefault(simple, List.of()));
    }

    /** Whether the class of a cache names it. */
    boolean has(CacheId id) {
        return meantBy(of(id)).contains(new CacheId(id.manager(), id.name()));
    }
}
