package io.trackedcache.tracking;

import io.trackedcache.registry.TrackerRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    /** Adds to woven methods why the counts of their cache, or their own counters, may be wrong. */
    Explanation with(TrackerRegistry registry) {
        Map<String, Doubts.Doubt> doubts = Doubts.of(registry, methods);
        CachesWithoutLookups withoutLookups = CachesWithoutLookups.of(registry, methods);
        OwnCounterDoubts ownCounters = OwnCounterDoubts.of(registry, methods);
        List<TrackedMethod> doubted = new ArrayList<>();
        // A plain loop, as this runs at the end of the JVM: a lambda would make it generate a class.
        for (TrackedMethod method : methods) {
            doubted.add(ownCounters.with(withoutLookups.with(with(doubts, method))));
        }
        return new Explanation(doubted, leftOff);
    }

    private static TrackedMethod with(Map<String, Doubts.Doubt> doubts, TrackedMethod method) {
        Doubts.Doubt doubt = method.role().equals("lookup") ? doubts.get(method.cache()) : null;
        return doubt == null ? method : method.because(doubt.reason(), doubt.remedy());
    }

    /** Returns the methods in a state. */
    public List<TrackedMethod> in(MethodState state) {
        return methods.stream().filter(method -> method.state() == state).toList();
    }

    /** Returns the methods that count for a cache which no lookup counts for. */
    public List<TrackedMethod> withoutLookups() {
        List<TrackedMethod> found = new ArrayList<>();
        for (TrackedMethod method : methods) {
            if (method.reason().equals(CachesWithoutLookups.CODE)) {
                found.add(method);
            }
        }
        return found;
    }

    /** Returns the methods of a class. */
    public List<TrackedMethod> of(String className) {
        return methods.stream()
                .filter(method -> method.className().equals(className))
                .toList();
    }
}
