package io.trackedcache.jmx;

import io.trackedcache.jmx.OpenTable.Column;
import io.trackedcache.opinion.Difference;
import java.util.List;

/** The differences between counts that healthy caches have too. */
final class UnexplainedTable {
    static final OpenTable<Difference> TABLE = new OpenTable<>(
            "unexplained",
            "differences between counts that healthy caches have too; never faults",
            1,
            List.of(
                    Column.text("what", "what is compared", Difference::what),
                    Column.count("counted", "what the counts add up to", Difference::counted),
                    Column.count("found", "what stands against it", Difference::found),
                    Column.count("unexplained", "found minus counted", Difference::unexplained),
                    Column.text("meaning", "what such a difference usually means", Difference::meaning)));

    private UnexplainedTable() {}
}
