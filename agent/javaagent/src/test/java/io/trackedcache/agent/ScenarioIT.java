package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.RunningScenario;
import io.trackedcache.agent.scenario.BulkLookups;
import io.trackedcache.agent.scenario.NamedByInstance;
import io.trackedcache.agent.scenario.ReadAtCompletion;
import io.trackedcache.agent.scenario.Scenario;
import io.trackedcache.agent.scenario.Scenarios;
import io.trackedcache.agent.scenario.SignalledOutcomes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every scenario, in a JVM of its own with the agent. */
class ScenarioIT {
    /** One scenario of each kind; {@link ScenarioTest} runs all of them in its own JVM. */
    @ParameterizedTest
    @ValueSource(classes = {SignalledOutcomes.class, NamedByInstance.class, BulkLookups.class, ReadAtCompletion.class})
    void countsWhatHappenedInScenario(Class<? extends Scenario> type) throws Exception {
        run(type.getName());
    }

    /** On one JDK, as {@link ScenarioTest} runs all of them on each. */
    @Tag("one-jdk")
    @Tag("long")
    @ParameterizedTest
    @MethodSource("io.trackedcache.agent.scenario.Scenarios#names")
    void countsWhatHappenedInEveryScenario(String name) throws Exception {
        run(name);
    }

    private static void run(String name) throws Exception {
        Scenario scenario = Scenarios.unwoven(name);

        ForkedJvm.Ended ended = ForkedJvm.of(RunningScenario.class, name)
                .withClassPath(Libraries.CLASS_PATH)
                .withAgent("exclude=" + String.join(";", scenario.excluded()))
                .run();

        assertThat(ended.out().lines()).isEqualTo(scenario.expected());
        for (String uncounted : scenario.uncounted()) {
            assertThat(ended.err().lines())
                    .filteredOn(line -> line.startsWith("WARN trackedcache - " + uncounted))
                    .hasSize(1);
        }
        assertThat(ended.exitCode()).isZero();
    }
}
