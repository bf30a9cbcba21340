package io.trackedcache.tracking;

import java.util.List;

/**
 * The state of every method that an annotation or a rule names: whether it is counted, and if not, why.
 *
 * @param methods each method once per role, in the order in which their classes were loaded
 * @param leftOff how many reports of methods were dropped because the list was full
 */
public record Explanation(List<TrackedMethod> methods, long leftOff) {
    public Explanation {
        methods = List.copyOf(methods);
    }

    /** Returns the methods in a state. */
    public List<TrackedMethod> in(MethodState state) {
        return methods.stream().filter(method -> method.state() == state).toList();
    }

    /** Returns the methods of a class. */
    public List<TrackedMethod> of(String className) {
        return methods.stream()
                .filter(method -> method.className().equals(className))
                .toList();
    }
}
