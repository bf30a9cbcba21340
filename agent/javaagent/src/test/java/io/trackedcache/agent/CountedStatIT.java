package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.MemoryServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.management.Attribute;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.Test;

/** Tests of stat counters, manual and annotated, as a JMX client sees them. */
class CountedStatIT {
    private static final String SERVER = "io.trackedcache:type=StatCounters,name=memory_server";

    private static final Path SOURCE = Path.of("src/test/java/io/trackedcache/agent/app/MemoryServer.java");

    private static ForkedJvm server(String agentArguments) throws IOException {
        ForkedJvm jvm =
                ForkedJvm.of(MemoryServer.class).withAgent(agentArguments).start();
        jvm.awaitOutput("ready");
        return jvm;
    }

    private static void obey(ForkedJvm jvm, String... commands) throws IOException {
        for (String command : commands) {
            jvm.tell(command);
        }
        jvm.awaitOutput("done: " + commands[commands.length - 1]);
    }

    @Test
    void manualAndAnnotatedCountsShareOneSet() throws Exception {
        try (ForkedJvm jvm = server("");
                RemoteBeans beans = RemoteBeans.of(jvm)) {
            obey(jvm, "store", "query", "query", "watch", "watch", "watch", "read", "call", "status");

            ObjectName bean = beans.await(new ObjectName(SERVER));
            assertThat(beans.attributes(
                            bean,
                            "memories_stored",
                            "queries_processed",
                            "memories_retrieved",
                            "files_watched",
                            "read_errors"))
                    .isEqualTo(Map.of(
                            "memories_stored",
                            1L,
                            "queries_processed",
                            2L,
                            "memories_retrieved",
                            6L,
                            "files_watched",
                            3L,
                            "read_errors",
                            1L));
            assertThat(beans.attributes(bean, "Owner")).containsValue(MemoryServer.class.getName());
            ObjectName unnamed = beans.await(new ObjectName(
                    "io.trackedcache:type=StatCounters,name=" + MemoryServer.class.getName() + "$Unnamed"));
            assertThat(beans.attributes(unnamed, "calls")).containsValue(1L);
            for (String extended : List.of("$Base", "$Inheriting")) {
                ObjectName own = beans.await(new ObjectName(
                        "io.trackedcache:type=StatCounters,name=" + MemoryServer.class.getName() + extended));
                assertThat(beans.attributes(own, "calls")).containsValue(1L);
            }
        }
    }

    @Test
    void registryListsSetsAndAgentExplainsMethods() throws Exception {
        try (ForkedJvm jvm = server("");
                RemoteBeans beans = RemoteBeans.of(jvm)) {
            obey(jvm, "watch");
            beans.await(new ObjectName(SERVER));

            TabularData stats = (TabularData)
                    beans.server().getAttribute(new ObjectName("io.trackedcache:type=Registry"), "StatCounters");
            TabularData methods =
                    (TabularData) beans.server().getAttribute(new ObjectName("io.trackedcache:type=Agent"), "Methods");

            assertThat(stats.get(new Object[] {"memory_server", 1, "files_watched"})
                            .get("count"))
                    .isEqualTo(1L);
            assertThat(methods.values())
                    .extracting(row -> ((CompositeData) row).getAll(new String[] {"role", "state", "cache"}))
                    .contains(
                            new Object[] {"stat", "WOVEN", "memory_server: files_watched"},
                            new Object[] {"stat", "WOVEN", "memory_server: read_errors"});
        }
    }

    @Test
    void countsNothingWhileTrackingIsOff() throws Exception {
        try (ForkedJvm jvm = server("");
                RemoteBeans beans = RemoteBeans.of(jvm)) {
            obey(jvm, "watch");
            ObjectName agent = beans.await(new ObjectName("io.trackedcache:type=Agent"));
            beans.server().setAttribute(agent, new Attribute("Enabled", false));
            obey(jvm, "watch", "read", "store");
            beans.server().setAttribute(agent, new Attribute("Enabled", true));
            obey(jvm, "watch", "query");

            assertThat(beans.attributes(
                            beans.await(new ObjectName(SERVER)), "files_watched", "read_errors", "memories_stored"))
                    .as("manual counts are not switched off")
                    .isEqualTo(Map.of("files_watched", 2L, "read_errors", 0L, "memories_stored", 1L));
        }
    }

    @Test
    void pageShowsTheSamplesAsTheyRun() throws IOException {
        assertThat(Samples.ofPage("stat-counters.md")).containsExactlyElementsOf(Samples.ofSource(SOURCE));
    }
}
