package io.trackedcache.examples.benchmarks.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.examples.benchmarks.report.Budget;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class StartupReportTest {

    @Test
    void comparesTheCostAboveAnEmptyAgent() {
        StartupReport report = report(OptionalDouble.of(10));
        assertThat(report.toString())
                .contains("AgentBuilder |   0.10 | <= 0.2 |      ok |")
                .contains("no agent, TrackedCache                             |   0.00 |  <= 16 |      ok |");
    }

    @Test
    void leavesUnknownFiguresBlank() {
        assertThat(report(OptionalDouble.empty()).toString())
                .contains("| no agent    |      40 |     40 to 40 |        |          |")
                .contains("no agent, TrackedCache                             |        |  <= 16 |         |");
    }

    private static StartupReport report(OptionalDouble fromProc) {
        return new StartupReport(
                new StartupVariants(
                        launches("no agent", 40, fromProc),
                        launches("empty agent", 100, fromProc),
                        launches("ours, idle", 110, fromProc),
                        launches("ours", 150, fromProc),
                        launches("peer", 600, fromProc),
                        launches("other", 2000, fromProc)),
                Budget.atMost(16));
    }

    private static LaunchSeries launches(String name, double wallMillis, OptionalDouble fromProc) {
        Variant variant = new Variant(name, List.of(), AnnotatedProgram.class);
        return new LaunchSeries(variant, List.of(new Launch(wallMillis, fromProc, fromProc)));
    }
}
