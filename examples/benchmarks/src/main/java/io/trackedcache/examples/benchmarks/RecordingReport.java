package io.trackedcache.examples.benchmarks;

import io.trackedcache.examples.benchmarks.measured.LatencyBenchmark;
import io.trackedcache.examples.benchmarks.measured.RecordBenchmark;
import io.trackedcache.examples.benchmarks.measured.RecordingBenchmark;
import io.trackedcache.examples.benchmarks.report.Budget;
import java.util.List;
import java.util.stream.Stream;

/** The costs of the tracker alone: a hit compared with other libraries, and each other record. */
final class RecordingReport {
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

    private RecordingReport() {}

    static List<ReportRow> rows() {
        return Stream.of(hits(1), hits(2), records(), peers(), bytes(), latencies())
                .flatMap(rows -> rows)
                .toList();
    }

    private static Stream<ReportRow> hits(int threads) {
        Figure tracker = Figure.of(RecordingBenchmark.class, "tracker", threads);
        return HIT_PEERS.stream()
                .map(peer -> ReportRow.ratio(tracker, Figure.of(RecordingBenchmark.class, peer, threads), Budget.NONE));
    }

    private static Stream<ReportRow> records() {
        return Stream.of(RECORDS_WITHOUT_EVENT, RECORDS_WITH_EVENT)
                .flatMap(List::stream)
                .map(kind -> ReportRow.ratio(record(kind), record("hit"), Budget.NONE));
    }

    private static Stream<ReportRow> peers() {
        return RECORDS_OF_CAFFEINE.stream()
                .map(kind -> ReportRow.ratio(record(kind), record(kind + "ByCaffeine"), Budget.NONE));
    }

    private static Stream<ReportRow> bytes() {
        return RECORDS_WITHOUT_EVENT.stream().map(kind -> ReportRow.bytes(record(kind), Reports.NO_BYTES));
    }

    private static Stream<ReportRow> latencies() {
        Figure tracker = Figure.of(LatencyBenchmark.class, "tracker", 1);
        return Stream.concat(
                LATENCY_PEERS.stream()
                        .map(peer -> ReportRow.ratio(tracker, Figure.of(LatencyBenchmark.class, peer, 1), Budget.NONE)),
                Stream.of(ReportRow.bytes(tracker, Reports.NO_BYTES)));
    }

    private static Figure record(String kind) {
        return Figure.of(RecordBenchmark.class, kind, 1);
    }
}
