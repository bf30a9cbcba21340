package io.trackedcache.trials.agents;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.agent.app.ComparingCounts;
import io.trackedcache.trials.agents.OtherAgent.Order;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Together with another agent, each agent works as it does alone: counts are exact, and the output is the same. */
@Tag("long")
class OtherAgentsIT {
    private static final String CACHES = "io/trackedcache/agent/scenario/";
    private static final String READS_COUNTS = CACHES + "Counted";

    /** Types whose size can be read only by running their code. */
    private static final Set<String> ASKED = Set.of(CACHES + "OtherEvents", CACHES + "NamedByInstance$Cache");

    private static ForkedJvm.Launch application() {
        return ForkedJvm.of(
                ComparingCounts.class,
                "SignalledOutcomes",
                "NamedByInstance",
                "BulkLookups",
                "LookupThatLoads",
                "UninitializedByPredicate",
                "OtherEvents",
                "ReadAtCompletion",
                "NestedLookups",
                "LoadedByComputing",
                "FirstSignalWithinLookup");
    }

    @ParameterizedTest
    @EnumSource
    void countsBesideOpenTelemetry(Order order) throws Exception {
        assertThat(OtherAgent.openTelemetry()
                        .isAlikeWithOurs(OtherAgentsIT::application, order)
                        .exitCode())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void countsBesideJacoco(Order order, @TempDir Path folder) throws Exception {
        Path coverage = folder.resolve("coverage");
        assertThat(OtherAgent.jacoco(coverage)
                        .isAlikeWithOurs(OtherAgentsIT::application, order)
                        .exitCode())
                .isZero();

        assertThat(coverageOfCaches(coverage)).containsKeys(CACHES + "OtherEvents", CACHES + "NestedLookups");
    }

    /** JaCoCo identifies classes by the content of the class files that it sees, so it must be the first agent. */
    @Test
    void coverageIsUnchangedIfJacocoComesFirst(@TempDir Path folder) throws Exception {
        Path alone = folder.resolve("alone");
        Path beside = folder.resolve("beside");
        OtherAgent.jacoco(alone).alone(application()).run();
        OtherAgent.jacoco(beside).withOurs(application(), Order.OURS_LAST).run();

        assertThat(withoutAsked(beside)).isEqualTo(withoutAsked(alone)).isNotEmpty();
    }

    private static Map<String, String> withoutAsked(Path file) throws Exception {
        Map<String, String> coverage = coverageOfCaches(file);
        coverage.keySet().removeAll(ASKED);
        return coverage;
    }

    private static Map<String, String> coverageOfCaches(Path file) throws Exception {
        Map<String, String> coverage = Coverage.read(file);
        coverage.keySet().removeIf(name -> !name.startsWith(CACHES) || name.equals(READS_COUNTS));
        return coverage;
    }
}
