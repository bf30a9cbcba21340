package io.trackedcache.probe;

import io.trackedcache.probe.outcome.Amounts.Declared;
import io.trackedcache.tracker.CounterGroup;
import java.util.List;

/** The groups of counters that a woven method reports, by its role. */
final class SourceGroups {
    private SourceGroups() {}

    /** Returns the groups that every method of a role reports that has this descriptor. */
    static List<CounterGroup> of(ProbeLink role, String descriptor) {
        return switch (role) {
            case LOAD ->
                List.of(
                        CounterGroup.LOADS,
                        CounterGroup.COALESCED_WAITS,
                        CounterGroup.REFRESHES,
                        CounterGroup.UNATTRIBUTED_LOADS);
            case PUT -> List.of(CounterGroup.PUTS);
            case REMOVAL -> List.of(CounterGroup.REMOVALS);
            case EVICTION -> List.of(CounterGroup.EVICTIONS);
            case CLEANUP -> ofCleanup(Declared.of(descriptor));
            case LOOKUP, EXPIRY, READY, SIZE, COUNTERS, COUNTER, STAT, RUNNING, SIGNALS, NOTHING -> List.of();
        };
    }

    /** Returns the groups that the method of a description reports, which tells more than its descriptor. */
    static List<CounterGroup> of(ProbeLink role, ProbeSpec spec) {
        if (role == ProbeLink.EXPIRY) {
            return spec.is(ProbeSpec.Trait.THEN_STALE_HIT) ? List.of(CounterGroup.STALE_HITS) : List.of();
        }
        if (role == ProbeLink.LOOKUP) {
            return spec.classifier().isEmpty()
                    ? List.of()
                    : List.of(CounterGroup.STALE_HITS, CounterGroup.HITS_WITHOUT_SAVING);
        }
        boolean isLater = role == ProbeLink.CLEANUP && !spec.content().isEmpty();
        return isLater ? ofCleanup(Declared.of(spec.content())) : of(role, spec.descriptor());
    }

    /** Another result may be an amount too; then the first one that is reports it. */
    private static List<CounterGroup> ofCleanup(Declared result) {
        return result == Declared.NUMBER || result == Declared.MANY
                ? List.of(CounterGroup.CLEANUP_RUNS, CounterGroup.CLEANUP_ERRORS, CounterGroup.CLEANED_ENTRIES)
                : List.of(CounterGroup.CLEANUP_RUNS, CounterGroup.CLEANUP_ERRORS);
    }
}
