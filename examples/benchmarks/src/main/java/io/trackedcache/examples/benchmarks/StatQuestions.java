package io.trackedcache.examples.benchmarks;

import io.trackedcache.examples.benchmarks.measured.StatBenchmark;
import io.trackedcache.examples.benchmarks.report.Budget;
import java.util.List;
import java.util.stream.Stream;

/** What counters by name cost, next to a {@code LongAdder} in a map, to a lock, and to the tracker of a cache. */
final class StatQuestions {
    private StatQuestions() {}

    static List<Question> all() {
        return Stream.concat(aboutOne(1), aboutOne(2)).toList();
    }

    private static Stream<Question> aboutOne(int threads) {
        Figure byKey = stat("byKey", threads);
        Figure kept = stat("byKeptCounter", threads);
        return Stream.of(
                Question.ratio(kept, stat("tracker", threads), Budget.atMost(1.05)),
                Question.ratio(byKey, stat("adderInMap", threads), Budget.atMost(1.05)),
                Question.ratio(byKey, stat("mapUnderLock", threads), Budget.atMost(0.5)),
                Question.bytes(byKey, Questions.NO_BYTES),
                Question.ratio(stat("batchOfTwo", threads), stat("twoUnderLock", threads), Budget.NONE),
                Question.nanos(stat("snapshot", threads), Budget.NONE));
    }

    private static Figure stat(String method, int threads) {
        return Figure.of(StatBenchmark.class, method, threads);
    }
}
