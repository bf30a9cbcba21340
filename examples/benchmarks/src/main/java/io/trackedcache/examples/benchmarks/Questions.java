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

/** The table of all questions with their budgets. */
final class Questions {
    /** None is meant; the harness itself allocates a little, spread over all operations of an iteration. */
    static final Budget NO_BYTES = Budget.atMost(0.1);

    private static final int KIBIBYTE = 1024;

    private Questions() {}

    static List<Question> about(Topic topic) {
        return switch (topic) {
            case LOOKUP -> LookupQuestions.all();
            case OUTCOMES -> OutcomeQuestions.all();
            case RECORDING -> RecordingQuestions.all();
            case STATS -> StatQuestions.all();
            case READING -> aboutReading();
            case MEMORY -> aboutMemory();
            case IDLE -> aboutMaintenance();
            case VIEWS -> aboutViews();
            case SCAN -> aboutScans();
        };
    }

    private static List<Question> aboutReading() {
        return List.of(
                Question.nanos(reading("snapshot"), Budget.atMost(500)),
                Question.ratio(reading("snapshot"), reading("caffeineSnapshot"), Budget.NONE),
                Question.nanos(reading("snapshotOfMinute"), Budget.NONE),
                Question.nanos(reading("snapshotOfHour"), Budget.NONE),
                Question.nanos(reading("consistency"), Budget.atMost(2000)),
                Question.nanos(reading("lifetime"), Budget.NONE),
                Question.nanos(reading("ledger"), Budget.NONE),
                Question.nanos(reading("tenEvents"), Budget.NONE),
                Question.nanos(reading("latency"), Budget.NONE),
                Question.ratio(reading("latency"), reading("micrometerLatency"), Budget.NONE),
                Question.ratio(reading("latency"), reading("dropwizardLatency"), Budget.NONE));
    }

    private static List<Question> aboutMemory() {
        Figure full = memory("full");
        Figure countsOnly = memory("countsOnly");
        Figure caffeine = memory("caffeineStatsCounter");
        Figure micrometer = memory("micrometerTimerAndCounters");
        Figure dropwizard = memory("dropwizardTimerAndCounters");
        return List.of(
                Question.heap(memory("fresh"), Budget.atMost(4 * KIBIBYTE)),
                Question.heap(countsOnly, Budget.atMost(4 * KIBIBYTE)),
                Question.heap(memory("idle"), Budget.NONE),
                Question.heap(full, Budget.atMost(32 * KIBIBYTE)),
                Question.heap(caffeine, Budget.NONE),
                Question.heap(micrometer, Budget.NONE),
                Question.heap(dropwizard, Budget.NONE),
                Question.heapRatio(countsOnly, caffeine, Budget.NONE),
                Question.heapRatio(full, micrometer, Budget.NONE),
                Question.heapRatio(full, dropwizard, Budget.NONE));
    }

    private static List<Question> aboutMaintenance() {
        Figure idle = maintenance("ofIdle");
        Figure busy = maintenance("ofBusy");
        Figure check = maintenance("ofIdleWithCheck");
        return List.of(
                Question.percentOfCore(idle, Budget.NONE),
                Question.percentOfCore(idle, check, Budget.NONE),
                Question.percentOfCore(busy, Budget.NONE));
    }

    private static List<Question> aboutViews() {
        Figure all = view("allCaches");
        Figure allOverConnector = view("allCachesOverConnector");
        return List.of(
                Question.nanos(all, Budget.atMost(10_000_000)),
                Question.ratio(all, view("beanByBean"), Budget.NONE),
                Question.nanos(allOverConnector, Budget.NONE),
                Question.ratio(allOverConnector, view("beanByBeanOverConnector"), Budget.NONE));
    }

    /** The budget is for compiled code; what the first classes cost is there to be known. */
    private static List<Question> aboutScans() {
        return Stream.concat(
                        aboutScans(PreScanBenchmark.class, Budget.atMost(2000)),
                        aboutScans(ColdPreScanBenchmark.class, Budget.NONE))
                .toList();
    }

    private static Stream<Question> aboutScans(Class<?> benchmark, Budget budget) {
        Figure preScan = Figure.of(benchmark, "preScan", 1);
        return Stream.of(
                Question.nanos(preScan, budget),
                Question.ratio(preScan, Figure.of(benchmark, "readByAsm", 1), Budget.NONE));
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
