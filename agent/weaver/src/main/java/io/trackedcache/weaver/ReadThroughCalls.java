package io.trackedcache.weaver;

import java.util.Map;
import java.util.Set;

/** The calls that load what is missing: after them, a miss looks like a hit. Listed in docs/limits.md. */
final class ReadThroughCalls {
    private static final Set<String> OF_MAPS = Set.of("computeIfAbsent", "compute");

    /** The methods by their types. All overloads that take a function load. */
    private static final Map<String, Set<String>> BY_TYPE = Map.ofEntries(
            Map.entry("java/util/Map", OF_MAPS),
            Map.entry("java/util/HashMap", OF_MAPS),
            Map.entry("java/util/LinkedHashMap", OF_MAPS),
            Map.entry("java/util/TreeMap", OF_MAPS),
            Map.entry("java/util/WeakHashMap", OF_MAPS),
            Map.entry("java/util/concurrent/ConcurrentMap", OF_MAPS),
            Map.entry("java/util/concurrent/ConcurrentHashMap", OF_MAPS),
            Map.entry("com/github/benmanes/caffeine/cache/Cache", Set.of("get", "getAll")),
            Map.entry("com/github/benmanes/caffeine/cache/LoadingCache", Set.of("get", "getAll")),
            Map.entry("com/github/benmanes/caffeine/cache/AsyncCache", Set.of("get", "getAll")),
            Map.entry("com/github/benmanes/caffeine/cache/AsyncLoadingCache", Set.of("get", "getAll")),
            Map.entry("com/google/common/cache/Cache", Set.of("get")),
            Map.entry("com/google/common/cache/LoadingCache", Set.of("get", "getUnchecked", "getAll", "apply")),
            Map.entry("org/cache2k/Cache", Set.of("computeIfAbsent")),
            Map.entry("org/infinispan/Cache", OF_MAPS));

    private ReadThroughCalls() {}

    static boolean isOne(String owner, String name, String descriptor) {
        Set<String> methods = BY_TYPE.get(owner);
        return (owner.equals("org/springframework/cache/Cache") && isOfSpring(name, descriptor))
                || (methods != null && methods.contains(name));
    }

    private static boolean isOfSpring(String name, String descriptor) {
        return (name.equals("get") && descriptor.contains("Ljava/util/concurrent/Callable;"))
                || (name.equals("retrieve") && descriptor.contains("Ljava/util/function/Supplier;"));
    }
}
