package io.trackedcache.examples.benchmarks;

import io.trackedcache.examples.benchmarks.measured.AspectLookupBenchmark;
import io.trackedcache.examples.benchmarks.measured.ColdPreScanBenchmark;
import io.trackedcache.examples.benchmarks.measured.LookupBenchmark;
import io.trackedcache.examples.benchmarks.measured.PreScanBenchmark;
import io.trackedcache.examples.benchmarks.measured.RecordingBenchmark;
import io.trackedcache.examples.benchmarks.measured.SnapshotBenchmark;
import io.trackedcache.examples.benchmarks.report.Budget;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The table of all questions with their budgets. */
final class Questions {
    /** None is meant; the harness itself allocates a little, spread over all operations of an iteration. */
    private static final Budget NO_BYTES = Budget.atMost(0.1);

    private static final List<String> RECORDING_PEERS = List.of(
            "longAdder",
            "caffeineStatsCounter",
            "micrometerCounter",
            "micrometerTimer",
            "dropwizardCounter",
            "dropwizardMeter",
            "prometheusCounter");

    private Questions() {}

    static List<Question> about(Topic topic) {
        return switch (topic) {
            case LOOKUP -> aboutLookups();
            case RECORDING -> forOneAndTwoThreads(Questions::aboutRecording);
            case SNAPSHOT -> aboutSnapshots();
            case SCAN -> aboutScans();
        };
    }

    private static List<Question> aboutLookups() {
        return Stream.concat(
                        forOneAndTwoThreads(Questions::aboutLookups).stream(),
                        Stream.of(
                                Question.scaling(lookup("tracked", 2), lookup("tracked", 1), Budget.atLeast(1.9)),
                                Question.scaling(lookup("bare", 2), lookup("bare", 1), Budget.NONE)))
                .toList();
    }

    private static Stream<Question> aboutLookups(int threads) {
        Figure tracked = lookup("tracked", threads);
        Figure aspect = Figure.of(AspectLookupBenchmark.class, "countedByAspect", threads);
        return Stream.of(
                Question.ratio(tracked, lookup("bare", threads), Budget.NONE),
                Question.ratio(tracked, lookup("countedByCaffeine", threads), Budget.atMost(1.05)),
                Question.ratio(tracked, lookup("timedByMicrometer", threads), Budget.atMost(0.15)),
                Question.ratio(tracked, aspect, Budget.NONE),
                Question.bytes(tracked, NO_BYTES));
    }

    private static Stream<Question> aboutRecording(int threads) {
        Figure tracker = recording("tracker", threads);
        return RECORDING_PEERS.stream().map(peer -> Question.ratio(tracker, recording(peer, threads), Budget.NONE));
    }

    private static List<Question> aboutSnapshots() {
        Figure tracker = Figure.of(SnapshotBenchmark.class, "tracker", 1);
        Figure caffeine = Figure.of(SnapshotBenchmark.class, "caffeineStatsCounter", 1);
        return List.of(Question.nanos(tracker, Budget.atMost(500)), Question.ratio(tracker, caffeine, Budget.NONE));
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

    private static List<Question> forOneAndTwoThreads(IntFunction<Stream<Question>> questions) {
        return IntStream.rangeClosed(1, 2)
                .mapToObj(questions)
                .flatMap(stream -> stream)
                .toList();
    }

    private static Figure lookup(String method, int threads) {
        return Figure.of(LookupBenchmark.class, method, threads);
    }

    private static Figure recording(String method, int threads) {
        return Figure.of(RecordingBenchmark.class, method, threads);
    }
}
