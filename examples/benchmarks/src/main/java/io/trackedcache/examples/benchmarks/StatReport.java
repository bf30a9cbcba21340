package io.trackedcache.examples.benchmarks;

import io.trackedcache.examples.benchmarks.measured.StatBenchmark;
import io.trackedcache.examples.benchmarks.report.Budget;
import java.util.List;
import java.util.stream.Stream;

/**
 * The costs of counters by name, compared with a {@code LongAdder} in a map, with a lock, and with the tracker of a
 * cache.
 */
final class StatReport {
    private StatReport() {}

    static List<ReportRow> rows() {
        return Stream.concat(one(1), one(2)).toList();
    }

    private static Stream<ReportRow> one(int threads) {
        Figure byKey = stat("byKey", threads);
        Figure kept = stat("byKeptCounter", threads);
        return Stream.of(
                ReportRow.ratio(kept, stat("tracker", threads), Budget.atMost(1.05)),
                ReportRow.ratio(byKey, stat("adderInMap", threads), Budget.atMost(1.05)),
                ReportRow.ratio(byKey, stat("mapUnderLock", threads), Budget.atMost(0.5)),
                ReportRow.bytes(byKey, Reports.NO_BYTES),
                ReportRow.ratio(stat("batchOfTwo", threads), stat("twoUnderLock", threads), Budget.NONE),
                ReportRow.nanos(stat("snapshot", threads), Budget.NONE));
    }

    private static Figure stat(String method, int threads) {
        return Figure.of(StatBenchmark.class, method, threads);
    }
}
