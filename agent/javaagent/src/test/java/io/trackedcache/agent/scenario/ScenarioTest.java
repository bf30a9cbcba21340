package io.trackedcache.agent.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario, woven by a loader. */
class ScenarioTest {
    @ParameterizedTest
    @MethodSource("io.trackedcache.agent.scenario.Scenarios#names")
    void countsWhatHappened(String name) throws Exception {
        Scenario scenario = new WeavingLoader().newScenario(name);

        scenario.run();

        assertThat(Counted.ofSame(scenario.expected())).isEqualTo(scenario.expected());
    }
}
