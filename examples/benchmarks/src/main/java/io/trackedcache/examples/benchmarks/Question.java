package io.trackedcache.examples.benchmarks;

import io.trackedcache.examples.benchmarks.report.Budget;
import io.trackedcache.examples.benchmarks.report.Spread;
import java.util.Optional;
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

    /** How many times what the peer takes; each round gives one ratio. */
    static Question ratio(Figure subject, Figure peer, Budget budget) {
        return new Question(
                subject + " / " + peer.name(),
                scores -> Spread.of(quotients(scores.nanos(subject), scores.nanos(peer), 1)),
                scores -> spread(quotients(scores.cpuNanos(subject), scores.cpuNanos(peer), 1)),
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
        return new Question(
                "bytes allocated, " + figure,
                scores -> Spread.of(scores.bytes(figure)),
                scores -> Optional.empty(),
                budget);
    }

    private static double[] quotients(double[] above, double[] below, int factor) {
        return IntStream.range(0, above.length)
                .mapToDouble(round -> factor * above[round] / below[round])
                .toArray();
    }

    private static Optional<Spread> spread(double[] figures) {
        return figures.length == 0 ? Optional.empty() : Optional.of(Spread.of(figures));
    }
}
