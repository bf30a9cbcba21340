package io.trackedcache.agent.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.probe.Probes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every scenario in this JVM, woven by a class loader. */
class ScenarioTest {
    @ParameterizedTest
    @MethodSource("io.trackedcache.agent.scenario.Scenarios#names")
    void countsWhatHappened(String name) throws Exception {
        WeavingLoader loader = new WeavingLoader(Scenarios.unwoven(name).excluded());
        Probes.reportErrorsTo(loader.said()::add);
        Scenario scenario = loader.newScenario(name);

        scenario.run();

        assertThat(Counted.ofSame(scenario.expected())).isEqualTo(scenario.expected());
        for (String uncounted : scenario.uncounted()) {
            assertThat(loader.said())
                    .filteredOn(said -> said.startsWith(uncounted))
                    .hasSize(1);
        }
    }
}
