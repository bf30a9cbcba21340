package io.trackedcache.tracker;

/**
 * How often an invariant was violated and healed.
 *
 * @param invariant what should hold, such as {@code total_queries == hits + misses}
 * @param violations the checks that found it violated
 * @param heals the counters that were healed by its rule
 */
public record FaultCount(String invariant, long violations, long heals) {
    FaultCount plus(FaultCount other) {
        return new FaultCount(invariant, violations + other.violations, heals + other.heals);
    }

    FaultCount minus(FaultCount other) {
        return new FaultCount(invariant, violations - other.violations, heals - other.heals);
    }

    boolean isNone() {
        return violations == 0 && heals == 0;
    }
}
