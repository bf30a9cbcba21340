package io.trackedcache.tracker;

/** The labels of the counters that annotations and rules name by constants. */
public final class CounterNames {
    private CounterNames() {}

    /**
     * Returns the label of a counter, such as {@code cache_hits}, as {@link CounterLedger#byName} has it.
     *
     * @param constant the name of the constant, such as {@code HITS}
     * @throws IllegalArgumentException if there is no such counter
     */
    public static String label(String constant) {
        return Counter.valueOf(constant).label;
    }
}
