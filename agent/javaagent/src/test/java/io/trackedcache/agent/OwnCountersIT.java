package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.CountingItself;
import io.trackedcache.agent.app.UnloadingCounters;
import java.io.ObjectStreamClass;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of the counters that an application keeps itself. */
class OwnCountersIT {
    private static final List<String> MEMBERS =
            List.of("total|counter", "hits|counter", "misses|counter", "puts|counter", "counters()|counters");

    @Test
    void membersAreRowsAndTheVersionStays() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(CountingItself.class).withAgent().start()) {
            jvm.awaitOutput("ready");
            jvm.tell("");
            jvm.awaitOutput("done");

            ForkedJvm.Ended ended = jvm.stop();
            assertThat(rows(ended)).containsExactlyInAnyOrderElementsOf(states("|WOVEN|itself|"));
            assertThat(ended.out())
                    .contains("errors: 0")
                    .contains("version "
                            + ObjectStreamClass.lookup(CountingItself.Cache.class)
                                    .getSerialVersionUID());
        }
    }

    @Test
    void countersOfALoadedClassAreNotRead() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(CountingItself.class).start()) {
            jvm.awaitOutput("ready");
            AttachIT.attach(jvm, "");
            jvm.tell("");
            jvm.awaitOutput("done");

            ForkedJvm.Ended ended = jvm.stop();
            assertThat(rows(ended)).containsExactlyInAnyOrderElementsOf(states("|SKIPPED||counters-already-loaded"));
            assertThat(ended.err())
                    .contains(
                            "CountingItself$Cache.hits is not counted as @CacheCounter: its class was loaded before the"
                                    + " agent was attached, so the agent does not know all of its instances; start the JVM with"
                                    + " -javaagent");
        }
    }

    @Test
    void classLoadersAreUnloaded() throws Exception {
        ForkedJvm.Ended ended = ForkedJvm.of(
                        UnloadingCounters.class,
                        TestClassPath.TEST_CLASSES.toString(),
                        TestClassPath.ANNOTATIONS.toString())
                .withJvmOption("-Xmx128m")
                .withAgent()
                .run();

        assertThat(ended.out()).isEqualTo("left: 0\nerrors: 0\n");
    }

    private static List<String> states(String state) {
        return MEMBERS.stream().map(member -> member + state).toList();
    }

    private static List<String> rows(ForkedJvm.Ended ended) {
        return ended.out().lines().filter(line -> line.contains("|counter")).toList();
    }
}
