package io.trackedcache.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trackedcache.registry.TrackerRegistry;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of a program without the agent, in this JVM and in JVMs of their own. */
@SuppressWarnings("try") // It is started and closed, and nothing else is done with it.
class TrackedCacheRuntimeTest {
    private static final String HOUSEKEEPER = "trackedcache-housekeeper";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    @TempDir
    Path folder;

    private static ObjectName bean(String cache) throws Exception {
        return new ObjectName("io.trackedcache:type=CacheStatistics,manager=default,name=" + cache);
    }

    private static boolean isKept() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals(HOUSEKEEPER));
    }

    @Test
    void cachesAreShownOverJmxUntilTheRuntimeIsClosed() throws Exception {
        TrackerRegistry.global().tracker("before").recordHit();
        try (TrackedCacheRuntime unused = TrackedCacheRuntime.start()) {
            TrackerRegistry.global().tracker("after").recordHits(3);

            await().until(() -> server.isRegistered(bean("before")) && server.isRegistered(bean("after")));
            assertThat(server.getAttribute(bean("after"), "CacheHits")).isEqualTo(3L);
            assertThat(server.getAttribute(new ObjectName("io.trackedcache:type=Registry"), "CacheCount"))
                    .isNotNull();
            assertThat(server.isRegistered(new ObjectName("io.trackedcache:type=Agent")))
                    .isTrue();
        }

        assertThat(server.queryNames(new ObjectName("io.trackedcache:*"), null)).isEmpty();
        await().until(() -> !isKept());
    }

    @Test
    void runtimeThatSeveralHaveStartedEndsWithTheLast() throws Exception {
        TrackedCacheRuntime first = TrackedCacheRuntime.start();
        TrackedCacheRuntime second = TrackedCacheRuntime.start();
        TrackerRegistry.global().tracker("shared");
        await().until(() -> server.isRegistered(bean("shared")));

        first.close();
        first.close();
        assertThat(server.isRegistered(bean("shared"))).isTrue();

        second.close();
        assertThat(server.isRegistered(bean("shared"))).isFalse();
    }

    @Test
    void runtimeStartsAgainAfterItsEnd() throws Exception {
        for (int start = 0; start < 3; start++) {
            try (TrackedCacheRuntime unused = TrackedCacheRuntime.start()) {
                TrackerRegistry.global().tracker("again").recordHit();
                await().until(() -> server.isRegistered(bean("again")));
            }
        }

        assertThat(TrackerRegistry.global().tracker("again").cacheHits()).isEqualTo(3);
    }

    /** The first program closes the runtime, the second one just ends: both write the file. */
    @Test
    void countsSurviveInTheStateFileOfTheSettings() throws Exception {
        Path state = folder.resolve("state");
        assertThat(run(state, "close")).isEqualTo("hits 1, cost 0.5");
        assertThat(run(state, "end")).isEqualTo("hits 2, cost 1.0");
        assertThat(run(state, "close")).isEqualTo("hits 3, cost 1.5");
        assertThat(run(state, "again")).isEqualTo("hits 5, cost 2.5");
    }

    private static String run(Path state, String how) throws IOException, InterruptedException {
        String out = run(
                System.getProperty("java.class.path"),
                how,
                "-Dtrackedcache.state.file=" + state,
                "-Dtrackedcache.cost.per-inference-usd=0.5");
        assertThat(Files.exists(state)).isTrue();
        return out;
    }

    @Test
    void countersOfTheProgramAreComparedWithOurs() throws Exception {
        String out = run(System.getProperty("java.class.path"), "own", "-Dtrackedcache.heal.interval=1s");

        assertThat(out)
                .containsPattern("users: its own counter cache_hits shows [0-9]+ where we counted [0-9]+: it shows at"
                        + " least [0-9]+ less than we counted: lost updates, or lookups that it leaves out; java -jar"
                        + " trackedcache-agent.jar audit finds unprotected updates")
                .contains("while it runs: [the cache 'users': its own counter cache_hits", "at the end: []");
    }

    /** The program's own logger prints the name of the thread; the agent would print no such thing. */
    @Test
    void messagesGoToTheLogOfTheProgram() throws Exception {
        assertThat(run(System.getProperty("java.class.path"), "close", "-Dtrackedcache.windows=soon"))
                .contains("[main] WARN trackedcache - ")
                .contains("windows", "soon");
    }

    @Test
    void messagesGoToTheStandardErrorOfAProgramWithoutSlf4j() throws Exception {
        String withoutSlf4j = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("slf4j"))
                .collect(Collectors.joining(File.pathSeparator));

        assertThat(run(withoutSlf4j, "close", "-Dtrackedcache.windows=soon"))
                .startsWith("WARN trackedcache - ")
                .contains("hits 1");
    }

    private static String run(String classPath, String how, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath, CountingProgram.class.getName(), how));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out.strip();
    }
}
