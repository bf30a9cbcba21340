package io.trackedcache.jmx;

import io.trackedcache.jmx.OpenTable.Column;
import io.trackedcache.tracker.FaultCount;
import java.util.List;

/** The faults in the counts of a cache: a row for each invariant that was violated. */
final class FaultTable {
    static final OpenTable<FaultCount> TABLE = new OpenTable<>(
            "faults",
            "the faults in the counts, by invariant",
            1,
            List.of(
                    Column.text("invariant", "the invariant that was violated", FaultCount::invariant),
                    Column.count("violations", "checks that found it violated", FaultCount::violations),
                    Column.count("heals", "counters that were healed by it", FaultCount::heals)));

    private FaultTable() {}
}
