package io.trackedcache.examples.benchmarks;

import io.trackedcache.examples.benchmarks.report.Budget;
import io.trackedcache.examples.benchmarks.report.Spread;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Something to be known from the scores, and what it is to keep to.
 *
 * @param answer by the clock on the wall
 * @param byCpuTime the same by the processor time that was spent; where the two differ, the machine was busy
 */
record Question(
        String text, Function<Scores, Spread> answer, Function<Scores, Optional<Spread>> byCpuTime, Budget budget) {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double SECONDS_PER_MINUTE = 60;

    /** How many times what the peer takes; each round gives one ratio. */
    static Question ratio(Figure subject, Figure peer, Budget budget) {
        return new Question(
                subject + " / " + peer.name(),
                scores -> Spread.of(quotients(scores.nanos(subject), scores.nanos(peer), 1)),
                scores -> spread(quotients(scores.cpuNanos(subject), scores.cpuNanos(peer), 1)),
                budget);
    }

    /** How many nanoseconds more than the peer takes. */
    static Question nanosMore(Figure subject, Figure peer, Budget budget) {
        return new Question(
                "ns, " + subject + " - " + peer.name(),
                scores -> Spread.of(perRound(scores.nanos(subject), scores.nanos(peer), (more, less) -> more - less)),
                scores ->
                        spread(perRound(scores.cpuNanos(subject), scores.cpuNanos(peer), (more, less) -> more - less)),
                budget);
    }

    /** How many times the lookups per second of one thread. */
    static Question scaling(Figure many, Figure one, Budget budget) {
        return new Question(
                "operations per second, " + many + " / " + one.threads(),
                scores -> Spread.of(quotients(scores.nanos(one), scores.nanos(many), many.threads())),
                scores -> spread(quotients(scores.cpuNanos(one), scores.cpuNanos(many), many.threads())),
                budget);
    }

    static Question nanos(Figure figure, Budget budget) {
        return new Question(
                "ns, " + figure,
                scores -> Spread.of(scores.nanos(figure)),
                scores -> spread(scores.cpuNanos(figure)),
                budget);
    }

    static Question bytes(Figure figure, Budget budget) {
        return withoutCpuTime("bytes allocated, " + figure, scores -> scores.bytes(figure), budget);
    }

    static Question heap(Figure figure, Budget budget) {
        return withoutCpuTime("bytes of heap, " + figure.name(), scores -> scores.heap(figure), budget);
    }

    /** How many times the heap that the peer takes. */
    static Question heapRatio(Figure subject, Figure peer, Budget budget) {
        return withoutCpuTime(
                "heap, " + subject.name() + " / " + peer.name(),
                scores -> quotients(scores.heap(subject), scores.heap(peer), 1),
                budget);
    }

    /** How much of one core something takes that runs once a second. */
    static Question percentOfCore(Figure everySecond, Budget budget) {
        return withoutCpuTime(
                "% of a core, " + everySecond.name() + " every second",
                scores -> Arrays.stream(scores.nanos(everySecond))
                        .map(Question::percentOfSecond)
                        .toArray(),
                budget);
    }

    /** The same with something dearer in its place every minute. */
    static Question percentOfCore(Figure everySecond, Figure everyMinute, Budget budget) {
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

    private static Question withoutCpuTime(String text, Function<Scores, double[]> rounds, Budget budget) {
        return new Question(text, scores -> Spread.of(rounds.apply(scores)), scores -> Optional.empty(), budget);
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
