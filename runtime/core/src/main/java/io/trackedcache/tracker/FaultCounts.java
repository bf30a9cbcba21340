package io.trackedcache.tracker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The faults of a cache by invariant, in the order of the first violation. */
final class FaultCounts {
    private final Map<String, FaultCount> lifetime = new LinkedHashMap<>(2);
    private final Map<String, FaultCount> beforeReset = new LinkedHashMap<>(2);

    synchronized void add(Iterable<FaultCount> found) {
        for (FaultCount count : found) {
            lifetime.merge(count.invariant(), count, FaultCount::plus);
        }
    }

    synchronized void reset() {
        beforeReset.putAll(lifetime);
    }

    synchronized List<FaultCount> lifetime() {
        return List.copyOf(lifetime.values());
    }

    synchronized List<FaultCount> sinceReset() {
        List<FaultCount> counts = new ArrayList<>();
        for (FaultCount count : lifetime.values()) {
            FaultCount before = beforeReset.get(count.invariant());
            FaultCount since = before == null ? count : count.minus(before);
            if (!since.isNone()) {
                counts.add(since);
            }
        }
        return counts;
    }

    /** Gives all counts away. */
    synchronized List<FaultCount> take() {
        List<FaultCount> taken = lifetime();
        lifetime.clear();
        beforeReset.clear();
        return taken;
    }
}
