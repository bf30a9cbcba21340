package io.trackedcache.examples.benchmarks;

import io.trackedcache.examples.benchmarks.measured.AspectLookupBenchmark;
import io.trackedcache.examples.benchmarks.measured.LookupBenchmark;
import io.trackedcache.examples.benchmarks.report.Budget;
import java.util.List;
import java.util.stream.Stream;

/** What a tracked lookup costs: one that is only counted, and one with the default settings, which time some. */
final class LookupQuestions {
    private LookupQuestions() {}

    static List<Question> all() {
        return Stream.of(aboutOne(1), aboutOne(2), aboutScaling(), aboutTheSwitch())
                .flatMap(questions -> questions)
                .toList();
    }

    private static Stream<Question> aboutOne(int threads) {
        Figure bare = lookup("bare", threads);
        Figure tracked = lookup("tracked", threads);
        Figure sampled = lookup("trackedAndSampled", threads);
        Figure caffeine = lookup("countedByCaffeine", threads);
        Figure micrometer = lookup("timedByMicrometer", threads);
        Figure aspect = Figure.of(AspectLookupBenchmark.class, "countedByAspect", threads);
        return Stream.of(
                Question.ratio(tracked, bare, Budget.NONE),
                Question.ratio(tracked, caffeine, Budget.atMost(1.05)),
                Question.ratio(tracked, micrometer, Budget.atMost(0.15)),
                Question.ratio(tracked, aspect, Budget.NONE),
                Question.bytes(tracked, Questions.NO_BYTES),
                Question.ratio(sampled, bare, Budget.NONE),
                Question.ratio(sampled, caffeine, Budget.atMost(1.4)),
                Question.ratio(sampled, micrometer, Budget.NONE),
                Question.bytes(sampled, Budget.NONE));
    }

    private static Stream<Question> aboutScaling() {
        return Stream.of(
                Question.scaling(lookup("tracked", 2), lookup("tracked", 1), Budget.atLeast(1.9)),
                Question.scaling(lookup("trackedAndSampled", 2), lookup("trackedAndSampled", 1), Budget.NONE),
                Question.scaling(lookup("bare", 2), lookup("bare", 1), Budget.NONE));
    }

    private static Stream<Question> aboutTheSwitch() {
        Figure off = lookup("trackedWhileOff", 1);
        return Stream.of(
                Question.nanosMore(lookup("tracked", 1), lookup("bare", 1), Budget.NONE),
                Question.nanosMore(off, lookup("bare", 1), Budget.NONE),
                Question.bytes(off, Questions.NO_BYTES));
    }

    private static Figure lookup(String method, int threads) {
        return Figure.of(LookupBenchmark.class, method, threads);
    }
}
