package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.LookingUpOnDemand;
import io.trackedcache.agent.app.PretendingToBeOld;
import io.trackedcache.agent.app.RedefiningItself;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests with an agent that is attached to a running JVM. */
class AttachIT {
    private static final String ALREADY =
            "WARN trackedcache - the agent is already running in this JVM; this second start does nothing";

    @Test
    void countsInLoadedClassesWithoutChangingTheirSchema() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(LookingUpOnDemand.class).start()) {
            jvm.awaitOutput("looked up 10 times");

            assertThat(attach(jvm, "").exitCode()).isZero();
            jvm.tell("1000");
            jvm.awaitOutput("looked up 1000 times");

            try (RemoteBeans beans = RemoteBeans.of(jvm)) {
                assertThat(beans.attributes(
                                beans.awaitCache("on-demand"),
                                "CacheHits",
                                "CacheMisses",
                                "CacheExpired",
                                "TotalQueries"))
                        .isEqualTo(Map.of(
                                "CacheHits",
                                1000L,
                                "CacheMisses",
                                2000L,
                                "CacheExpired",
                                1000L,
                                "TotalQueries",
                                3000L));
                assertThat(beans.attributes(beans.awaitCache("on-demand-signals"), "CacheHits", "StaleHits"))
                        .isEqualTo(Map.of("CacheHits", 1000L, "StaleHits", 1000L));
                // The only instance was created before.
                assertThat(beans.attributes(beans.awaitCache("on-demand"), "CacheSize"))
                        .isEqualTo(Map.of("CacheSize", -1L));
            }
            ForkedJvm.Ended ended = jvm.stop();
            assertThat(ended.out()).containsPattern("10 times, members: 6\\R.*1000 times, members: 6");
            assertThat(warningsOf(ended)).isEmpty();
        }
    }

    @Test
    void rulesApplyToLoadedClasses(@TempDir Path folder) throws Exception {
        try (ForkedJvm jvm = Shop.compiled(folder, "17").start()) {
            jvm.awaitOutput("ready");
            attach(jvm, "include=Shop#find=by-rule");
            jvm.tell("");
            jvm.awaitOutput("again");

            try (RemoteBeans beans = RemoteBeans.of(jvm)) {
                assertThat(beans.attributes(beans.awaitCache("by-rule"), "CacheMisses"))
                        .isEqualTo(Map.of("CacheMisses", 1L));
                assertThat(beans.attributes(beans.awaitCache("Shop"), "CacheMisses"))
                        .isEqualTo(Map.of("CacheMisses", 1L));
            }
            assertThat(warningsOf(jvm.stop())).isEmpty();
        }
    }

    @Test
    void secondAttachPrintsOneLine() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(LookingUpOnDemand.class).start()) {
            jvm.awaitOutput("looked up 10 times");
            attach(jvm, "");
            attach(jvm, "");
            jvm.tell("5");
            jvm.awaitOutput("looked up 5 times");

            assertQueries(jvm, 15L);
            assertThat(warningsOf(jvm.stop())).containsExactly(ALREADY);
        }
    }

    @Test
    void attachingToJvmWithAgentPrintsOneLine() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(LookingUpOnDemand.class).withAgent().start()) {
            jvm.awaitOutput("looked up 10 times");
            attach(jvm, "");

            assertQueries(jvm, 30L);
            assertThat(warningsOf(jvm.stop())).containsExactly(ALREADY);
        }
    }

    @Test
    void oldClassFileIsReportedWithReasonAndRemedy(@TempDir Path folder) throws Exception {
        try (ForkedJvm jvm = Shop.compiled(folder, "8").start()) {
            jvm.awaitOutput("ready");
            attach(jvm, "");

            ForkedJvm.Ended ended = jvm.stop();
            assertThat(ended.exitCode()).isZero();
            assertThat(warningsOf(ended))
                    .containsExactly(
                            "WARN trackedcache - Shop.findOld() is not counted: its class was loaded before the"
                                    + " agent was attached, and its class file is older than Java 11, so it would need a new field;"
                                    + " start the JVM with -javaagent, or compile the class for Java 11 or newer");
        }
    }

    @Test
    void classThatCannotBeLinkedAffectsNoOther(@TempDir Path folder) throws Exception {
        try (ForkedJvm jvm = Shop.withAClassThatCannotBeLinked(folder).start()) {
            jvm.awaitOutput("ready");
            attach(jvm, "fail-fast=true");
            jvm.tell("");
            jvm.awaitOutput("again");

            try (RemoteBeans beans = RemoteBeans.of(jvm)) {
                assertThat(beans.attributes(beans.awaitCache("Shop"), "CacheMisses"))
                        .isEqualTo(Map.of("CacheMisses", 1L));
            }
            assertThat(warningsOf(jvm.stop()))
                    .singleElement()
                    .asString()
                    .startsWith("WARN trackedcache - the class Broken was loaded before the agent was attached, and the"
                            + " JVM does not allow rewriting it: ");
        }
    }

    @Test
    void failFastEndsTheStartButNotTheApplication(@TempDir Path folder) throws Exception {
        try (ForkedJvm jvm = Shop.compiled(folder, "17").start()) {
            jvm.awaitOutput("ready");
            attach(jvm, "fail-fast=true,heal.intervall=3s");

            ForkedJvm.Ended ended = jvm.stop();
            assertThat(ended.exitCode()).isZero();
            assertThat(warningsOf(ended))
                    .last()
                    .isEqualTo("WARN trackedcache - fail-fast=true, so the agent does not start; the application runs"
                            + " untracked");
        }
    }

    @Test
    void sizeStaysTrueAfterRedefinition() throws Exception {
        ForkedJvm.Ended ended = ForkedJvm.of(RedefiningItself.class)
                .withClassPath(
                        TestClassPath.TEST_CLASSES,
                        TestClassPath.ANNOTATIONS,
                        TestClassPath.locationOf(ByteBuddyAgent.class))
                .withAgent()
                .run();

        assertThat(ended.out()).isEqualTo("OptionalLong[700]\n");
        assertThat(warningsOf(ended)).isEmpty();
    }

    @Test
    void unknownProcessIsNamed() throws Exception {
        ForkedJvm.Ended ended = agentProgram("attach", "4194305").run();

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).startsWith("cannot attach to process 4194305: there is no such process; ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sleep 600", "sh -c 'trap : QUIT; while :; do sleep 1; done'"})
    void otherProgramGetsNoSignal(String program) throws Exception {
        Process process = new ProcessBuilder("sh", "-c", "exec " + program)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            ForkedJvm.Ended ended =
                    agentProgram("attach", Long.toString(process.pid())).run();

            assertThat(ended.exitCode()).isEqualTo(1);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err())
                    .startsWith("cannot attach to process " + process.pid() + ": it is not a JVM but runs 's")
                    .contains("; nothing was sent to it; ");
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** A JVM with this option is ended by SIGQUIT, and listens from its start. */
    @Test
    void jvmThatUsesFewerSignalsIsAttachedTo() throws Exception {
        try (ForkedJvm jvm =
                ForkedJvm.of(LookingUpOnDemand.class).withJvmOption("-Xrs").start()) {
            jvm.awaitOutput("looked up 10 times");
            Path socket = Path.of("/tmp", ".java_pid" + jvm.pid());
            assertThat(attach(jvm, "").exitCode()).isZero();

            Files.move(socket, Path.of(socket + ".moved"));
            ForkedJvm.Ended refused = attach(jvm, "");
            Files.delete(Path.of(socket + ".moved"));

            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err())
                    .contains("it does not handle the signal SIGQUIT")
                    .contains("-Xrs");
            assertThat(jvm.stop().exitCode()).isZero();
        }
    }

    @Test
    void refusalsOfTheAgentReachTheAttachingProgram() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(LookingUpOnDemand.class).start()) {
            jvm.awaitOutput("looked up 10 times");

            assertRefused(jvm, "enabled=false", "enabled=false (agent argument), so the agent does not start");
            assertRefused(
                    jvm,
                    "fail-fast=true,heal.intervall=3s",
                    "unknown setting 'heal.intervall' (agent argument): did you mean 'heal.interval'?",
                    "fail-fast=true, so the agent does not start; the application runs untracked");
            assertThat(attach(jvm, "")).satisfies(attached -> {
                assertThat(attached.exitCode()).isZero();
                assertThat(attached.out()).startsWith("attached to " + jvm.pid() + ": the agent has started");
                assertThat(attached.err()).isEmpty();
            });
            assertRefused(jvm, "", "the agent is already running in this JVM; this second start does nothing");
            jvm.stop();
        }
    }

    @Test
    void badSettingIsPrintedToTheAttachingProgramToo() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(LookingUpOnDemand.class).start()) {
            jvm.awaitOutput("looked up 10 times");
            ForkedJvm.Ended ended = attach(jvm, "heal.intervall=3s,include=nonsense");

            assertThat(ended.exitCode()).isZero();
            assertThat(ended.err().lines())
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith("unknown setting 'heal.intervall'"),
                            line -> assertThat(line).startsWith("the rule 'nonsense' of the setting include"));
            jvm.stop();
        }
    }

    @Test
    void jvmThatIsTooOldReportsThat(@TempDir Path folder) throws Exception {
        Path pretending = AgentJars.of(PretendingToBeOld.class, folder.resolve("old.jar"));
        try (ForkedJvm jvm = ForkedJvm.of(LookingUpOnDemand.class)
                .withJvmOption("-javaagent:" + pretending + "=11")
                .start()) {
            jvm.awaitOutput("looked up 10 times");
            assertRefused(
                    jvm, "", "the agent needs Java 17 or newer, but this is Java 11; the application runs untracked");
            jvm.stop();
        }
    }

    private static void assertRefused(ForkedJvm jvm, String settings, String... messages) throws Exception {
        ForkedJvm.Ended ended = attach(jvm, settings);
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        List<String> lines = new ArrayList<>();
        lines.add("the agent has not started in process " + jvm.pid() + ":");
        lines.addAll(List.of(messages));
        assertThat(ended.err().lines()).containsExactlyElementsOf(lines);
    }

    private static void assertQueries(ForkedJvm jvm, long expected) throws Exception {
        try (RemoteBeans beans = RemoteBeans.of(jvm)) {
            assertThat(beans.attributes(beans.awaitCache("on-demand"), "TotalQueries"))
                    .isEqualTo(Map.of("TotalQueries", expected));
        }
    }

    static ForkedJvm.Ended attach(ForkedJvm jvm, String settings) throws Exception {
        return agentProgram("attach", Long.toString(jvm.pid()), settings).run();
    }

    private static ForkedJvm.Launch agentProgram(String... arguments) {
        return ForkedJvm.ofMain("io.trackedcache.agent.Main", arguments).withClassPath(TestClassPath.AGENT_JAR);
    }

    /** Returns the error output without the warnings that newer JVMs print for every attached agent. */
    private static List<String> warningsOf(ForkedJvm.Ended ended) {
        return ended.err().lines().filter(line -> !line.startsWith("WARNING: ")).toList();
    }
}
