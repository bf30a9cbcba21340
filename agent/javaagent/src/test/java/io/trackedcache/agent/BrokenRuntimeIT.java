package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.ExitingWith7;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests with damaged classes of the agent on the class path, before those of the agent jar. */
class BrokenRuntimeIT {

    /** The classes affect the start, linking, lookups, later work, or nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "agent.AgentStart",
                "agent.WeavingTransformer",
                "config.Console",
                "config.Settings",
                "probe.EndedLookup",
                "probe.errors.ProbeErrors",
                "probe.LookupProbe",
                "probe.outcome.KnownClass",
                "probe.outcome.ResultRules",
                "probe.PendingLookup",
                "probe.ProbeLink",
                "probe.ProbeSpec",
                "registry.TrackerRegistry",
                "start.Housekeeper",
                "start.PlatformBeans",
                "tracker.CacheStatisticsTracker",
                "tracker.EventLog",
                "tracker.StripedCounts",
                "weaver.ClassScan",
                "weaver.Weaver"
            })
    void applicationRunsWithBrokenClass(String name, @TempDir Path folder) throws Exception {
        Path broken = BrokenClass.in(folder, "io.trackedcache." + name);
        ForkedJvm.Ended without = ForkedJvm.of(ExitingWith7.class, "x").run();

        ForkedJvm.Ended with = ForkedJvm.of(ExitingWith7.class, "x")
                .withClassPath(broken, TestClassPath.TEST_CLASSES, TestClassPath.ANNOTATIONS)
                .withAgent()
                .run();

        assertThat(with.exitCode()).as(with.err()).isEqualTo(without.exitCode());
        assertThat(with.out()).isEqualTo(without.out());
        assertThat(with.err().lines().filter(line -> !line.startsWith("WARN trackedcache - ")))
                .containsExactly("to err");
    }
}
