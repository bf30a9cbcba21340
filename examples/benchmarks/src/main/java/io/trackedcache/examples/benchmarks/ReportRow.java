package io.trackedcache.examples.benchmarks;

import io.trackedcache.examples.benchmarks.report.Budget;
import io.trackedcache.examples.benchmarks.report.Spread;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A row of the report: a figure computed from the scores, and its budget.
 *
 * @param value the figure by wall-clock time
 * @param byCpuTime the figure by processor time; if the two differ, the machine was busy
 */
record ReportRow(
        String text, Function<Scores, Spread> value, Function<Scores, Optional<Spread>> byCpuTime, Budget budget) {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double SECONDS_PER_MINUTE = 60;

    /** Returns the ratio of the times of both; each round gives one ratio. */
    static ReportRow ratio(Figure subject, Figure peer, Budget budget) {
        return new ReportRow(
                subject + " / " + peer.name(),
                scores -> Spread.of(quotients(scores.nanos(subject), scores.nanos(peer), 1)),
                scores -> spread(quotients(scores.cpuNanos(subject), scores.cpuNanos(peer), 1)),
                budget);
    }

    /** Returns the difference of the times of both in nanoseconds. */
    static ReportRow nanosMore(Figure subject, Figure peer, Budget budget) {
        return new ReportRow(
                "ns, " + subject + " - " + peer.name(),
                scores -> Spread.of(perRound(scores.nanos(subject), scores.nanos(peer), (more, less) -> more - less)),
                scores ->
                        spread(perRound(scores.cpuNanos(subject), scores.cpuNanos(peer), (more, less) -> more - less)),
                budget);
    }

    /** Returns the ratio of the throughput of many threads to that of one. */
    static ReportRow scaling(Figure many, Figure one, Budget budget) {
        return new ReportRow(
                "operations per second, " + many + " / " + one.threads(),
                scores -> Spread.of(quotients(scores.nanos(one), scores.nanos(many), many.threads())),
                scores -> spread(quotients(scores.cpuNanos(one), scores.cpuNanos(many), many.threads())),
                budget);
    }

    static ReportRow nanos(Figure figure, Budget budget) {
        return new ReportRow(
                "ns, " + figure,
                scores -> Spread.of(scores.nanos(figure)),
                scores -> spread(scores.cpuNanos(figure)),
                budget);
    }

    static ReportRow bytes(Figure figure, Budget budget) {
        return withoutCpuTime("bytes allocated, " + figure, scores -> scores.bytes(figure), budget);
    }

    static ReportRow heap(Figure figure, Budget budget) {
        return withoutCpuTime("bytes of heap, " + figure.name(), scores -> scores.heap(figure), budget);
    }

    /** Returns the ratio of the heap of both. */
    static ReportRow heapRatio(Figure subject, Figure peer, Budget budget) {
        return withoutCpuTime(
                "heap, " + subject.name() + " / " + peer.name(),
                scores -> quotients(scores.heap(subject), scores.heap(peer), 1),
                budget);
    }

    /** Returns the share of one core that an operation takes that runs every second. */
    static ReportRow percentOfCore(Figure everySecond, Budget budget) {
        return withoutCpuTime(
                "% of a core, " + everySecond.name() + " every second",
                scores -> Arrays.stream(scores.nanos(everySecond))
                        .map(ReportRow::percentOfSecond)
                        .toArray(),
                budget);
    }

    /** Returns the share of one core if a more expensive operation replaces it once a minute. */
    static ReportRow percentOfCore(Figure everySecond, Figure everyMinute, Budget budget) {
        return withoutCpuTime(
                "% of a core, the same with " + everyMinute.name() + " every minute",
                scores -> perRound(
                        scores.nanos(everySecond),
                        scores.nanos(everyMinute),
                        (often, seldom) -> percentOfSecond(often + (seldom - often) / SECONDS_PER_MINUTE)),
                budget);
    }

    private static double percentOfSecond(double nanos) {
        return 100 * nanos / NANOS_PER_SECOND;
    }

    private static ReportRow withoutCpuTime(String text, Function<Scores, double[]> rounds, Budget budget) {
        return new ReportRow(text, scores -> Spread.of(rounds.apply(scores)), scores -> Optional.empty(), budget);
    }

    private static double[] quotients(double[] above, double[] below, int factor) {
        return perRound(above, below, (subject, peer) -> factor * subject / peer);
    }

    private static double[] perRound(double[] some, double[] others, DoubleBinaryOperator figure) {
        return IntStream.range(0, some.length)
                .mapToDouble(round -> figure.applyAsDouble(some[round], others[round]))
                .toArray();
    }

    private static Optional<Spread> spread(double[] figures) {
        return figures.length == 0 ? Optional.empty() : Optional.of(Spread.of(figures));
    }
}
