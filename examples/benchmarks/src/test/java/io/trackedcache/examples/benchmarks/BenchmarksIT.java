package io.trackedcache.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackedcache.examples.benchmarks.measured.AspectLookupBenchmark;
import io.trackedcache.examples.benchmarks.measured.LookupBenchmark;
import io.trackedcache.examples.benchmarks.measured.OutcomeBenchmark;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.runner.RunnerException;

/** The benchmarks run, and measure what they name. Their figures are not tested. */
@Tag("one-jdk")
@Tag("long")
class BenchmarksIT {

    @Test
    void reportsLookupsThatAreWovenByTheRealAgents() throws RunnerException {
        assertThat(RunBenchmarks.report(smoke(EnumSet.of(Topic.LOOKUP))))
                .contains("- CPUs: ", "### A tracked lookup")
                .contains("Lookup.tracked (1 thread) / Lookup.countedByCaffeine", "<= 1.05")
                .contains("Lookup.trackedAndSampled (1 thread) / Lookup.tracked", "<= 1.1")
                .contains("Lookup.tracked (2 threads) / AspectLookup.countedByAspect");
    }

    @Test
    void reportsOutcomes() throws RunnerException {
        assertThat(RunBenchmarks.report(smoke(EnumSet.of(Topic.OUTCOMES))))
                .contains("Outcome.plainBesideOthers (1 thread) / Outcome.plain", "<= 1.05")
                .contains("ns, Outcome.withPredicate (1 thread) - Outcome.withPlainPredicate", "<= 3");
    }

    @Test
    void failsIfOutcomesAreNotWoven() {
        Pass withoutAgent = new Pass(Topic.OUTCOMES, OutcomeBenchmark.class, Agent.NONE, 1, true);
        assertThatThrownBy(() -> run(withoutAgent))
                .isInstanceOf(RunnerException.class)
                .hasStackTraceContaining("the tracked lookup is not woven");
    }

    @Test
    void failsIfATrackedLookupIsNotWoven() {
        Pass withoutAgent = new Pass(Topic.LOOKUP, LookupBenchmark.class, Agent.NONE, 1, true);
        assertThatThrownBy(() -> run(withoutAgent))
                .isInstanceOf(RunnerException.class)
                .hasStackTraceContaining("the tracked lookup is not woven");
    }

    @Test
    void failsIfAnAspectIsNotWoven() {
        Pass withoutAgent = new Pass(Topic.LOOKUP, AspectLookupBenchmark.class, Agent.NONE, 1, true);
        assertThatThrownBy(() -> run(withoutAgent))
                .isInstanceOf(RunnerException.class)
                .hasStackTraceContaining("the aspect is not woven");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LOOKUP", "OUTCOMES"})
    void reportsAllRows(Topic topic) throws RunnerException {
        List<Pass> passes =
                Pass.ALL.stream().filter(pass -> pass.topic() == topic).toList();
        Scores scores = Harness.inThisJvm(smoke(EnumSet.of(topic))).run(passes);
        assertThat(Reports.of(topic))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(row.value().apply(scores).median()).isPositive());
    }

    private static void run(Pass pass) throws RunnerException {
        Harness.inThisJvm(smoke(EnumSet.of(pass.topic()))).run(List.of(pass));
    }

    private static RunOptions smoke(Set<Topic> topics) {
        return new RunOptions(topics, 1, 0, 1, Duration.ofMillis(10), false);
    }
}
