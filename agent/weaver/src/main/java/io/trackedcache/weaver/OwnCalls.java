package io.trackedcache.weaver;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The calls that the code of a class makes on the class itself or on a supertype, by the names of the methods. */
final class OwnCalls {
    private final Map<String, Set<String>> called = new HashMap<>();

    void add(String caller, String callee) {
        Set<String> known = called.get(caller);
        if (known == null) {
            known = new HashSet<>();
            called.put(caller, known);
        }
        known.add(callee);
    }

    /** Whether one of the methods may call one of them, directly or through other methods of the class. */
    boolean areConnected(Set<String> methods) {
        Set<String> seen = new HashSet<>();
        Deque<String> callers = new ArrayDeque<>(methods);
        while (!callers.isEmpty()) {
            for (String callee : called.getOrDefault(callers.pop(), Set.of())) {
                if (methods.contains(callee)) {
                    return true;
                }
                if (seen.add(callee)) {
                    callers.push(callee);
                }
            }
        }
        return false;
    }
}
