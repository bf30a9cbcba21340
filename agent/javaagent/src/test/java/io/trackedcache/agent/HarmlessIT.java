package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.ExitingWith7;
import io.trackedcache.agent.app.Failing;
import io.trackedcache.agent.app.Flag;
import io.trackedcache.agent.app.LinkingAtTheBottom;
import io.trackedcache.agent.app.LookingUp;
import io.trackedcache.agent.app.OverflowingItsStack;
import io.trackedcache.agent.app.OwnLogManager;
import io.trackedcache.agent.app.ReplacingSystemProperties;
import io.trackedcache.agent.app.SizingItsPool;
import io.trackedcache.agent.app.StartingItsLoggingLate;
import io.trackedcache.agent.app.TakingOurName;
import io.trackedcache.agent.app.UntilToldToStop;
import io.trackedcache.agent.app.Users;
import io.trackedcache.agent.app.WaitingForItsThreads;
import io.trackedcache.agent.app.WeavingAtTheBottom;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that an application behaves and prints the same with and without the agent. */
class HarmlessIT {

    @Test
    void exitCodeAndOutputAreUnchanged() throws Exception {
        ForkedJvm.Ended without = ForkedJvm.of(ExitingWith7.class, "x", "y").run();
        ForkedJvm.Ended with =
                ForkedJvm.of(ExitingWith7.class, "x", "y").withAgent().run();

        assertThat(with).isEqualTo(without).isEqualTo(new ForkedJvm.Ended(7, "to out: x y\n", "to err\n"));
    }

    /** The common pool reads its properties once, when it is created. */
    @ParameterizedTest
    @ValueSource(strings = {"", "cost.per-inference-usd=0.5,latency.sampling=0.5", "state.file=%s"})
    void commonPoolIsCreatedByApplication(String settings, @TempDir Path folder) throws Exception {
        String filled = settings.replace("%s", folder.resolve("state").toString());
        assertThat(ForkedJvm.of(LookingUp.class).withAgent(filled).run().exitCode())
                .isZero();

        assertThat(ForkedJvm.of(SizingItsPool.class).withAgent(filled).run())
                .isEqualTo(new ForkedJvm.Ended(0, "7\n", ""));
    }

    @Test
    void stackTraceOfUncaughtExceptionIsUnchanged() throws Exception {
        ForkedJvm.Ended without = ForkedJvm.of(Failing.class).run();
        ForkedJvm.Ended with = ForkedJvm.of(Failing.class).withAgent().run();

        assertThat(with).isEqualTo(without);
        assertThat(with.err()).contains("Users.find(Users.java:", "Failing.main(Failing.java:");
    }

    @Test
    void stackOverflowInLookupIsUnchanged() throws Exception {
        ForkedJvm.Ended ended =
                ForkedJvm.of(OverflowingItsStack.class).withAgent().run();

        assertThat(ended).isEqualTo(new ForkedJvm.Ended(0, "overflow\nfound\n", ""));
    }

    @Test
    @Tag("long")
    void firstLookupOnFullStackDoesNotBreakLaterOnes(@TempDir Path folder) throws Exception {
        TestClassPath.copy(folder, Flag.class);
        ForkedJvm.Ended ended = ForkedJvm.of(LinkingAtTheBottom.class, folder.toString())
                .withJvmOption("-Xint")
                .withAgent()
                .run();

        assertThat(ended.out()).as(ended.err()).isEqualTo("all set, counted 600 of 600\n");
    }

    @Test
    @Tag("long")
    void firstWovenClassOnFullStackDoesNotBreakLaterOnes(@TempDir Path folder) throws Exception {
        TestClassPath.copy(folder, Flag.class, WeavingAtTheBottom.Nothing.class);
        ForkedJvm.Ended ended = ForkedJvm.of(WeavingAtTheBottom.class, folder.toString())
                .withJvmOption("-Xint")
                .withAgent()
                .run();

        assertThat(ended.out()).as(ended.err()).isEqualTo("counted 10 of 10\n");
    }

    @Test
    void applicationDoesNotWaitForThreadsOfAgent() throws Exception {
        assertThat(ForkedJvm.of(WaitingForItsThreads.class).withAgent().run())
                .isEqualTo(new ForkedJvm.Ended(0, "alone\n", ""));
    }

    @Test
    void runtimeWithoutJmxPrintsOneWarning() throws Exception {
        ForkedJvm.Ended ended = ForkedJvm.of(LookingUp.class)
                .withJvmOption("--limit-modules=java.base,java.instrument")
                .withAgent()
                .run();

        assertThat(ended.out()).isEqualTo("ready\n");
        assertThat(ended.err().lines().filter(line -> !line.contains("no module java.management")))
                .isEmpty();
    }

    @Test
    void classDataSharingStaysOnWithoutWarning(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("jvm.log");
        ForkedJvm.Ended ended = ForkedJvm.of(LookingUp.class)
                .withJvmOption("-Xshare:auto")
                .withJvmOption("-Xlog:cds*,class+load:file=" + log + ":level")
                .withAgent()
                .run();

        assertThat(ended).isEqualTo(new ForkedJvm.Ended(0, "ready\n", ""));
        assertThat(log)
                .content()
                .doesNotContain("[warning]", "[error]")
                .containsPattern("java.lang.String source: shared objects file");
    }

    @Test
    void logManagerOfTheApplicationStillWorks() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(LookingUp.class)
                .withJvmOption("-Djava.util.logging.manager=" + OwnLogManager.class.getName())
                .withAgent()
                .start()) {
            assertThat(RemoteBeans.read(jvm, "users", "CacheHits")).containsEntry("CacheHits", 3L);
            assertThat(jvm.stop().err()).isEmpty();
        }
    }

    @Test
    void logManagerOfLateClassLoaderIsUsed(@TempDir Path applicationFolder, @TempDir Path managerFolder)
            throws Exception {
        TestClassPath.copy(applicationFolder, StartingItsLoggingLate.class, Users.class, UntilToldToStop.class);
        TestClassPath.copy(managerFolder, OwnLogManager.class);
        try (ForkedJvm jvm = ForkedJvm.of(StartingItsLoggingLate.class, managerFolder.toString())
                .withClassPath(applicationFolder)
                .withAgent()
                .start()) {
            assertThat(RemoteBeans.read(jvm, "users", "CacheHits")).containsEntry("CacheHits", 3L);
            assertThat(jvm.stop()).isEqualTo(new ForkedJvm.Ended(0, "log manager: OwnLogManager\nready\n", ""));
        }
    }

    @Test
    void applicationMayReplaceTheSystemProperties() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(ReplacingSystemProperties.class)
                .withJvmOption("-Dtrackedcache.enabled=true")
                .withAgent()
                .start()) {
            assertThat(RemoteBeans.read(jvm, "users", "CacheHits")).containsEntry("CacheHits", 3L);
            assertThat(jvm.stop()).isEqualTo(new ForkedJvm.Ended(0, "ready\n", ""));
        }
    }

    @Test
    void beanOfApplicationIsNotReplaced() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(TakingOurName.class).withAgent().start()) {
            jvm.awaitErrorOutput("javax.management.InstanceAlreadyExistsException");
            try (RemoteBeans beans = RemoteBeans.of(jvm)) {
                assertThat(beans.attributes(beans.awaitCache("users"), "Owner"))
                        .containsEntry("Owner", "the application");
            }
            assertThat(jvm.stop().err())
                    .startsWith("WARN trackedcache - the cache 'users' is counted but cannot be shown over JMX: ");
        }
    }

    @ParameterizedTest
    @CsvSource({"jps,-q", "keytool,-help", "javap,-version", "jcmd,-l", "javac,-version"})
    void jdkToolsBehaveTheSameWithAgentInEnvironment(String tool, String argument) throws Exception {
        String agent = "-javaagent:" + TestClassPath.AGENT_JAR + "=nonsense=1";
        ForkedJvm.Ended ended = ForkedJvm.ofTool(tool, argument)
                .withEnvironment("JDK_JAVA_OPTIONS", "")
                .withEnvironment("JAVA_TOOL_OPTIONS", agent)
                .run();

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err()).startsWith("Picked up JAVA_TOOL_OPTIONS").doesNotContain("trackedcache - ");
    }
}
