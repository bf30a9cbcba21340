package io.trackedcache.examples.benchmarks;

import io.trackedcache.examples.benchmarks.report.Budget;
import io.trackedcache.examples.benchmarks.report.Spread;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Something to be known from the scores, and what it is to keep to. */
record Question(String text, Function<Scores, Spread> answer, Budget budget) {

    /** How many times what the peer takes; each round gives one ratio. */
    static Question ratio(Figure subject, Figure peer, Budget budget) {
        return new Question(
                subject + " / " + peer.name(),
                scores -> quotients(scores.nanos(subject), scores.nanos(peer), 1),
                budget);
    }

    /** How many times the lookups per second of one thread. */
    static Question scaling(Figure many, Figure one, Budget budget) {
        return new Question(
                "operations per second, " + many + " / " + one.threads(),
                scores -> quotients(scores.nanos(one), scores.nanos(many), many.threads()),
                budget);
    }

    static Question nanos(Figure figure, Budget budget) {
        return new Question("ns, " + figure, scores -> Spread.of(scores.nanos(figure)), budget);
    }

    static Question bytes(Figure figure, Budget budget) {
        return new Question("bytes allocated, " + figure, scores -> Spread.of(scores.bytes(figure)), budget);
    }

    private static Spread quotients(double[] above, double[] below, int factor) {
        return Spread.of(IntStream.range(0, above.length)
                .mapToDouble(round -> factor * above[round] / below[round])
                .toArray());
    }
}
