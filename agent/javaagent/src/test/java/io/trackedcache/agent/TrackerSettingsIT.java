package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.CountingByHand;
import io.trackedcache.agent.app.LookingUp;
import io.trackedcache.agent.app.ManyCaches;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that settings from each source reach the trackers. The application has three hits, each with a saving. */
class TrackerSettingsIT {

    @Test
    void noCostIsShownThatNoUserHasStated() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(LookingUp.class).withAgent().start()) {
            jvm.awaitOutput("ready");
            try (RemoteBeans beans = RemoteBeans.of(jvm)) {
                ObjectName cache = beans.awaitCache("users");
                assertThat(beans.server().getAttribute(cache, "CostSavedUsd")).isNull();
                CompositeData snapshot = (CompositeData) beans.server().getAttribute(cache, "Snapshot");
                assertThat(snapshot.get("costSavedUsd")).isNull();
                TabularData caches = (TabularData)
                        beans.server().getAttribute(new ObjectName("io.trackedcache:type=Registry"), "Caches");
                assertThat(caches.values())
                        .singleElement()
                        .satisfies(row -> assertThat(((CompositeData) row).get("costSavedUsd"))
                                .isNull());
            }
        }
    }

    @Test
    void hitsSaveCostFromAgentArgument() throws Exception {
        assertCostSaved("1.5", ForkedJvm.of(LookingUp.class).withAgent("cost.per-inference-usd=0.5"));
    }

    @Test
    void hitsSaveCostFromSharedEnvironmentVariable() throws Exception {
        assertCostSaved(
                "0.75", ForkedJvm.of(LookingUp.class).withAgent().withEnvironment("ML_INFERENCE_COST_USD", "0.25"));
    }

    @Test
    void trackerOfAProgramTakesTheSharedEnvironmentVariableWithoutTheAgent(@TempDir Path folder) throws Exception {
        ForkedJvm.Ended ended = ForkedJvm.of(CountingByHand.class)
                .withClassPath(RuntimeJar.ofSameVersion(folder.resolve("runtime.jar")), TestClassPath.TEST_CLASSES)
                .withEnvironment("ML_INFERENCE_COST_USD", "0.25")
                .run();

        assertThat(ended).isEqualTo(new ForkedJvm.Ended(0, "without settings 0.75, with settings 0.006\n", ""));
    }

    @Test
    void cacheMayHaveItsOwnCost() throws Exception {
        assertCostSaved(
                "3",
                ForkedJvm.of(LookingUp.class)
                        .withAgent("cost.per-inference-usd=0.5")
                        .withJvmOption("-Dtrackedcache.cache.users.cost.per-inference-usd=1"));
    }

    private static void assertCostSaved(String expected, ForkedJvm.Launch launch) throws Exception {
        try (ForkedJvm jvm = launch.start()) {
            assertThat(RemoteBeans.read(jvm, "users", "CostSavedUsd"))
                    .extractingByKey("CostSavedUsd", InstanceOfAssertFactories.BIG_DECIMAL)
                    .isEqualByComparingTo(new BigDecimal(expected));
        }
    }

    @Test
    void commaInAListOfWindowsIsReportedWithWhatToWrite() throws Exception {
        try (ForkedJvm jvm =
                ForkedJvm.of(LookingUp.class).withAgent("windows=1m,5m").start()) {
            assertThat(RemoteBeans.read(jvm, "users", "HitRate1m")).containsEntry("HitRate1m", 0.6);
            assertThat(jvm.stop().err())
                    .isEqualTo(
                            "WARN trackedcache - a comma ends a value, so windows=1m is used and '5m' (agent argument)"
                                    + " is ignored; separate the elements of a list by semicolons, within quotes on a command"
                                    + " line: windows=1m;5m\n");
        }
    }

    @Test
    void everyLookupIsTimedIfShareIsOne() throws Exception {
        try (ForkedJvm jvm =
                ForkedJvm.of(LookingUp.class).withAgent("latency.sampling=1").start()) {
            Map<String, Object> latencies = RemoteBeans.read(jvm, "users", "LatencyP50", "LatencyMax");
            assertThat((Double) latencies.get("LatencyP50")).isPositive();
            assertThat((Double) latencies.get("LatencyMax"))
                    .isGreaterThanOrEqualTo((Double) latencies.get("LatencyP50"));
        }
    }

    @Test
    void noLookupIsTimedIfShareIsZero() throws Exception {
        try (ForkedJvm jvm =
                ForkedJvm.of(LookingUp.class).withAgent("latency.sampling=0").start()) {
            assertThat(RemoteBeans.read(jvm, "users", "LatencyMax")).containsEntry("LatencyMax", -1.0);
        }
    }

    @Test
    void cachesBeyondMaximumAreCountedTogetherWithOneWarning() throws Exception {
        try (ForkedJvm jvm =
                ForkedJvm.of(ManyCaches.class).withAgent("max-caches=1").start()) {
            assertThat(RemoteBeans.read(jvm, "<overflow>", "CacheHits")).containsEntry("CacheHits", 2L);
            assertThat(jvm.stop().err())
                    .isEqualTo(
                            "WARN trackedcache - there are more than max-caches=1 caches: 'second' and all further"
                                    + " ones are counted together as '<overflow>'; raise max-caches to count them separately\n");
        }
    }
}
