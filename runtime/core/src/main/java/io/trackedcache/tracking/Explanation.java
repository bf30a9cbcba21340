package io.trackedcache.tracking;

import java.util.List;

/**
 * Of every method that an annotation or a rule names: is it counted, and if not, why.
 *
 * @param methods each method once in each of its roles, in the order in which their classes were loaded
 * @param leftOff how many times a method was heard of for which there was no more room
 */
public record Explanation(List<TrackedMethod> methods, long leftOff) {
    public Explanation {
        methods = List.copyOf(methods);
    }

    /** Those in that state. */
    public List<TrackedMethod> in(MethodState state) {
        return methods.stream().filter(method -> method.state() == state).toList();
    }

    /** Those of that class. */
    public List<TrackedMethod> of(String className) {
        return methods.stream()
                .filter(method -> method.className().equals(className))
                .toList();
    }
}
