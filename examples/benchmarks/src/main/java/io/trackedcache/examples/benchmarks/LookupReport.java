package io.trackedcache.examples.benchmarks;

import io.trackedcache.examples.benchmarks.measured.AspectLookupBenchmark;
import io.trackedcache.examples.benchmarks.measured.LookupBenchmark;
import io.trackedcache.examples.benchmarks.report.Budget;
import java.util.List;
import java.util.stream.Stream;

/**
 * The costs of a tracked lookup: one that is only counted, and one with the default settings, which time a sample of
 * lookups.
 */
final class LookupReport {
    private LookupReport() {}

    static List<ReportRow> rows() {
        return Stream.of(one(1), one(2), scaling(), theSwitch())
                .flatMap(rows -> rows)
                .toList();
    }

    private static Stream<ReportRow> one(int threads) {
        Figure bare = lookup("bare", threads);
        Figure tracked = lookup("tracked", threads);
        Figure sampled = lookup("trackedAndSampled", threads);
        Figure caffeine = lookup("countedByCaffeine", threads);
        Figure micrometer = lookup("timedByMicrometer", threads);
        Figure aspect = Figure.of(AspectLookupBenchmark.class, "countedByAspect", threads);
        return Stream.of(
                ReportRow.ratio(tracked, bare, Budget.NONE),
                ReportRow.ratio(tracked, caffeine, Budget.atMost(1.05)),
                ReportRow.ratio(tracked, micrometer, Budget.atMost(0.15)),
                ReportRow.ratio(tracked, aspect, Budget.NONE),
                ReportRow.bytes(tracked, Reports.NO_BYTES),
                ReportRow.ratio(sampled, bare, Budget.NONE),
                ReportRow.ratio(sampled, tracked, Budget.atMost(1.10)),
                ReportRow.ratio(sampled, caffeine, Budget.NONE),
                ReportRow.ratio(sampled, micrometer, Budget.NONE),
                ReportRow.bytes(sampled, Budget.NONE));
    }

    private static Stream<ReportRow> scaling() {
        return Stream.of(
                ReportRow.scaling(lookup("tracked", 2), lookup("tracked", 1), Budget.atLeast(1.9)),
                ReportRow.scaling(lookup("trackedAndSampled", 2), lookup("trackedAndSampled", 1), Budget.NONE),
                ReportRow.scaling(lookup("bare", 2), lookup("bare", 1), Budget.NONE));
    }

    private static Stream<ReportRow> theSwitch() {
        Figure off = lookup("trackedWhileOff", 1);
        return Stream.of(
                ReportRow.nanosMore(lookup("tracked", 1), lookup("bare", 1), Budget.NONE),
                ReportRow.nanosMore(off, lookup("bare", 1), Budget.NONE),
                ReportRow.bytes(off, Reports.NO_BYTES));
    }

    private static Figure lookup(String method, int threads) {
        return Figure.of(LookupBenchmark.class, method, threads);
    }
}
