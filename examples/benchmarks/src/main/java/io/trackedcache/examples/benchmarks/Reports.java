package io.trackedcache.examples.benchmarks;

import io.trackedcache.examples.benchmarks.measured.ColdPreScanBenchmark;
import io.trackedcache.examples.benchmarks.measured.MaintenanceBenchmark;
import io.trackedcache.examples.benchmarks.measured.MemoryBenchmark;
import io.trackedcache.examples.benchmarks.measured.PreScanBenchmark;
import io.trackedcache.examples.benchmarks.measured.ReadingBenchmark;
import io.trackedcache.examples.benchmarks.measured.ViewBenchmark;
import io.trackedcache.examples.benchmarks.report.Budget;
import java.util.List;
import java.util.stream.Stream;

/** The rows of the report, with their budgets, by topic. */
final class Reports {
    /** No bytes per operation. The harness itself allocates a little, which is spread over all operations. */
    static final Budget NO_BYTES = Budget.atMost(0.1);

    private static final int KIBIBYTE = 1024;

    private Reports() {}

    static List<ReportRow> of(Topic topic) {
        return switch (topic) {
            case LOOKUP -> LookupReport.rows();
            case OUTCOMES -> OutcomeReport.rows();
            case RECORDING -> RecordingReport.rows();
            case STATS -> StatReport.rows();
            case READING -> reading();
            case MEMORY -> memory();
            case IDLE -> maintenance();
            case VIEWS -> views();
            case SCAN -> scans();
        };
    }

    private static List<ReportRow> reading() {
        return List.of(
                ReportRow.nanos(reading("snapshot"), Budget.atMost(500)),
                ReportRow.ratio(reading("snapshot"), reading("caffeineSnapshot"), Budget.NONE),
                ReportRow.nanos(reading("snapshotOfMinute"), Budget.NONE),
                ReportRow.nanos(reading("snapshotOfHour"), Budget.NONE),
                ReportRow.nanos(reading("consistency"), Budget.atMost(2000)),
                ReportRow.nanos(reading("lifetime"), Budget.NONE),
                ReportRow.nanos(reading("ledger"), Budget.NONE),
                ReportRow.nanos(reading("tenEvents"), Budget.NONE),
                ReportRow.nanos(reading("latency"), Budget.NONE),
                ReportRow.ratio(reading("latency"), reading("micrometerLatency"), Budget.NONE),
                ReportRow.ratio(reading("latency"), reading("dropwizardLatency"), Budget.NONE));
    }

    private static List<ReportRow> memory() {
        Figure full = memory("full");
        Figure countsOnly = memory("countsOnly");
        Figure caffeine = memory("caffeineStatsCounter");
        Figure micrometer = memory("micrometerTimerAndCounters");
        Figure dropwizard = memory("dropwizardTimerAndCounters");
        return List.of(
                ReportRow.heap(memory("fresh"), Budget.atMost(4 * KIBIBYTE)),
                ReportRow.heap(countsOnly, Budget.atMost(4 * KIBIBYTE)),
                ReportRow.heap(memory("idle"), Budget.NONE),
                ReportRow.heap(full, Budget.atMost(32 * KIBIBYTE)),
                ReportRow.heap(caffeine, Budget.NONE),
                ReportRow.heap(micrometer, Budget.NONE),
                ReportRow.heap(dropwizard, Budget.NONE),
                ReportRow.heapRatio(countsOnly, caffeine, Budget.NONE),
                ReportRow.heapRatio(full, micrometer, Budget.NONE),
                ReportRow.heapRatio(full, dropwizard, Budget.NONE));
    }

    private static List<ReportRow> maintenance() {
        Figure idle = maintenance("ofIdle");
        Figure busy = maintenance("ofBusy");
        Figure check = maintenance("ofIdleWithCheck");
        return List.of(
                ReportRow.percentOfCore(idle, Budget.NONE),
                ReportRow.percentOfCore(idle, check, Budget.NONE),
                ReportRow.percentOfCore(busy, Budget.NONE));
    }

    private static List<ReportRow> views() {
        Figure all = view("allCaches");
        Figure allOverConnector = view("allCachesOverConnector");
        return List.of(
                ReportRow.nanos(all, Budget.atMost(10_000_000)),
                ReportRow.ratio(all, view("beanByBean"), Budget.NONE),
                ReportRow.nanos(allOverConnector, Budget.NONE),
                ReportRow.ratio(allOverConnector, view("beanByBeanOverConnector"), Budget.NONE));
    }

    /** Returns the rows of the scans. The budget is for compiled code; the cost of the first classes is informative. */
    private static List<ReportRow> scans() {
        return Stream.concat(
                        scans(PreScanBenchmark.class, Budget.atMost(2000)),
                        scans(ColdPreScanBenchmark.class, Budget.NONE))
                .toList();
    }

    private static Stream<ReportRow> scans(Class<?> benchmark, Budget budget) {
        Figure preScan = Figure.of(benchmark, "preScan", 1);
        return Stream.of(
                ReportRow.nanos(preScan, budget),
                ReportRow.ratio(preScan, Figure.of(benchmark, "readByAsm", 1), Budget.NONE));
    }

    private static Figure reading(String method) {
        return Figure.of(ReadingBenchmark.class, method, 1);
    }

    private static Figure memory(String method) {
        return Figure.of(MemoryBenchmark.class, method, 1);
    }

    private static Figure view(String method) {
        return Figure.of(ViewBenchmark.class, method, 1);
    }

    private static Figure maintenance(String method) {
        return Figure.of(MaintenanceBenchmark.class, method, 1);
    }
}
