package io.trackedcache.weaver;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The types that a class loader finds, by name, with the abstract methods that rules name and that their subtypes
 * inherit. Keeps texts and rules alone, and starts anew when there are too many.
 */
final class KnownTypes {
    private static final int MOST_TYPES = 10_000;

    private final Map<String, List<RuledMethod>> inheritable = new ConcurrentHashMap<>();
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();
    private volatile boolean isProbed;

    /** Returns the methods that subtypes of a type inherit; null if the type is not known. */
    @Nullable
    List<RuledMethod> of(String type) {
        return inheritable.get(type);
    }

    void add(String type, List<RuledMethod> methods) {
        if (inheritable.size() >= MOST_TYPES) {
            inheritable.clear();
        }
        inheritable.put(type, methods.isEmpty() ? List.of() : methods);
        unreadable.remove(type);
    }

    boolean isUnreadable(String type) {
        return unreadable.contains(type);
    }

    void addUnreadable(String type) {
        if (unreadable.size() >= MOST_TYPES) {
            unreadable.clear();
        }
        unreadable.add(type);
    }

    /** Whether the types that rules name were looked for in this class loader. */
    boolean isProbed() {
        return isProbed;
    }

    void setProbed() {
        isProbed = true;
    }
}
