package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.RunningScenario;
import io.trackedcache.agent.scenario.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario, in a JVM of its own with the agent. */
class ScenarioIT {
    @ParameterizedTest
    @MethodSource("io.trackedcache.agent.scenario.Scenarios#names")
    void countsWhatHappened(String name) throws Exception {
        Scenario scenario = Class.forName(name)
                .asSubclass(Scenario.class)
                .getDeclaredConstructor()
                .newInstance();

        ForkedJvm.Ended ended = ForkedJvm.of(RunningScenario.class, name)
                .withClassPath(Libraries.CLASS_PATH)
                .withAgent()
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
