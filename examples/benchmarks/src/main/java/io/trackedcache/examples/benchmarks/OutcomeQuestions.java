package io.trackedcache.examples.benchmarks;

import io.trackedcache.examples.benchmarks.measured.OutcomeBenchmark;
import io.trackedcache.examples.benchmarks.measured.SignalBenchmark;
import io.trackedcache.examples.benchmarks.report.Budget;
import java.util.List;

/** What it costs to know more of a lookup than its result says, and that others pay nothing for it. */
final class OutcomeQuestions {
    private OutcomeQuestions() {}

    static List<Question> all() {
        Figure plain = outcome("plain");
        return List.of(
                Question.ratio(outcome("plainBesideOthers"), plain, Budget.atMost(1.05)),
                Question.nanosMore(outcome("withPredicate"), outcome("withPlainPredicate"), Budget.atMost(3)),
                Question.bytes(outcome("withPredicate"), Questions.NO_BYTES),
                Question.nanosMore(outcome("withLoader"), plain, Budget.NONE),
                Question.nanosMore(outcome("withSignal"), plain, Budget.NONE),
                Question.nanosMore(outcome("ofNamedInstance"), plain, Budget.NONE),
                Question.ratio(outcome("futureThatIsComplete"), outcome("futureThatIsCompleteByHand"), Budget.NONE),
                Question.ratio(outcome("futureThatCompletes"), outcome("futureThatCompletesByHand"), Budget.NONE),
                Question.nanosMore(signal("signalWithoutAgent"), signal("noSignal"), Budget.NONE));
    }

    private static Figure outcome(String method) {
        return Figure.of(OutcomeBenchmark.class, method, 1);
    }

    private static Figure signal(String method) {
        return Figure.of(SignalBenchmark.class, method, 1);
    }
}
