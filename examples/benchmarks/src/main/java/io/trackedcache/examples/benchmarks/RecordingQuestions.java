package io.trackedcache.examples.benchmarks;

import io.trackedcache.examples.benchmarks.measured.LatencyBenchmark;
import io.trackedcache.examples.benchmarks.measured.RecordBenchmark;
import io.trackedcache.examples.benchmarks.measured.RecordingBenchmark;
import io.trackedcache.examples.benchmarks.report.Budget;
import java.util.List;
import java.util.stream.Stream;

/** What the tracker alone costs: a hit next to all that one could have counted with, and each other record. */
final class RecordingQuestions {
    private static final List<String> HIT_PEERS = List.of(
            "longAdder",
            "caffeineStatsCounter",
            "micrometerCounter",
            "micrometerTimer",
            "dropwizardCounter",
            "dropwizardMeter",
            "prometheusCounter");

    private static final List<String> RECORDS_WITHOUT_EVENT = List.of(
            "hitWithoutSaving", "staleHit", "tenHits", "miss", "missOfExpired", "put", "eviction", "load", "isTimed");

    private static final List<String> RECORDS_WITH_EVENT = List.of("cleanup", "lookupError", "hitWithEvent");

    private static final List<String> RECORDS_OF_CAFFEINE = List.of("tenHits", "miss", "eviction", "load");

    private static final List<String> LATENCY_PEERS = List.of(
            "micrometerTimer", "micrometerPercentiles", "dropwizardDecaying", "dropwizardSliding", "hdrRecorder");

    private RecordingQuestions() {}

    static List<Question> all() {
        return Stream.of(aboutHits(1), aboutHits(2), aboutRecords(), aboutPeers(), aboutBytes(), aboutLatencies())
                .flatMap(questions -> questions)
                .toList();
    }

    private static Stream<Question> aboutHits(int threads) {
        Figure tracker = Figure.of(RecordingBenchmark.class, "tracker", threads);
        return HIT_PEERS.stream()
                .map(peer -> Question.ratio(tracker, Figure.of(RecordingBenchmark.class, peer, threads), Budget.NONE));
    }

    private static Stream<Question> aboutRecords() {
        return Stream.of(RECORDS_WITHOUT_EVENT, RECORDS_WITH_EVENT)
                .flatMap(List::stream)
                .map(kind -> Question.ratio(record(kind), record("hit"), Budget.NONE));
    }

    private static Stream<Question> aboutPeers() {
        return RECORDS_OF_CAFFEINE.stream()
                .map(kind -> Question.ratio(record(kind), record(kind + "ByCaffeine"), Budget.NONE));
    }

    private static Stream<Question> aboutBytes() {
        return RECORDS_WITHOUT_EVENT.stream().map(kind -> Question.bytes(record(kind), Questions.NO_BYTES));
    }

    private static Stream<Question> aboutLatencies() {
        Figure tracker = Figure.of(LatencyBenchmark.class, "tracker", 1);
        return Stream.concat(
                LATENCY_PEERS.stream()
                        .map(peer -> Question.ratio(tracker, Figure.of(LatencyBenchmark.class, peer, 1), Budget.NONE)),
                Stream.of(Question.bytes(tracker, Questions.NO_BYTES)));
    }

    private static Figure record(String kind) {
        return Figure.of(RecordBenchmark.class, kind, 1);
    }
}
