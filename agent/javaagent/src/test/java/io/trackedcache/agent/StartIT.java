package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.HardlyCountable;
import io.trackedcache.agent.app.LookingUp;
import io.trackedcache.agent.app.NotLookingUp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the start of the agent, its refusals and its messages. */
class StartIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enabeld=true | unknown setting 'enabeld' (agent argument): did you mean 'enabled'?",
                "enabled=maybe | bad value 'maybe' for 'enabled' (agent argument): expected true or false; it is ignored",
                "enabled | bad value '' for 'enabled' (agent argument): expected true or false; it is ignored",
            })
    void badSettingIsOneWarningAndApplicationIsTracked(String agentArguments, String warning) throws Exception {
        try (ForkedJvm jvm =
                ForkedJvm.of(LookingUp.class).withAgent(agentArguments).start()) {
            assertThat(RemoteBeans.read(jvm, "users", "CacheHits")).containsEntry("CacheHits", 3L);
            assertThat(jvm.stop())
                    .isEqualTo(new ForkedJvm.Ended(0, "ready\n", "WARN trackedcache - " + warning + "\n"));
        }
    }

    @Test
    void failFastEndsJvmAtBadSetting() throws Exception {
        ForkedJvm.Ended ended = ForkedJvm.of(LookingUp.class)
                .withAgent("fail-fast=true,enabeld=true")
                .run();

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("unknown setting 'enabeld'", "fail-fast=true, so the JVM ends here");
    }

    @Test
    void environmentFileAndPropertiesAreRead(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("settings.properties"), "enabeld = true\n");
        ForkedJvm.Ended ended = ForkedJvm.of(LookingUp.class)
                .withJvmOption("-Dtrackedcache.enabeld=true")
                .withEnvironment("TRACKEDCACHE_ENABELD", "true")
                .withAgent("config.file=" + file)
                .run();

        assertThat(ended.err().lines())
                .containsExactly(
                        "WARN trackedcache - unknown setting 'trackedcache.enabeld' (system property):"
                                + " did you mean 'trackedcache.enabled'?",
                        "WARN trackedcache - unknown setting 'TRACKEDCACHE_ENABELD' (environment variable):"
                                + " did you mean 'TRACKEDCACHE_ENABLED'?",
                        "WARN trackedcache - unknown setting 'enabeld' (settings file): did you mean 'enabled'?");
    }

    @Test
    void secondAgentDoesNothingAndPrintsOneLine() throws Exception {
        try (ForkedJvm jvm =
                ForkedJvm.of(LookingUp.class).withAgent().withAgent().start()) {
            assertThat(RemoteBeans.read(jvm, "users", "CacheHits")).containsEntry("CacheHits", 3L);
            assertThat(jvm.stop().err())
                    .isEqualTo("WARN trackedcache - the agent is already running in this JVM;"
                            + " this second start does nothing\n");
        }
    }

    @Test
    void disabledAgentPrintsNothingAndRegistersNoBean() throws Exception {
        try (ForkedJvm jvm =
                ForkedJvm.of(LookingUp.class).withAgent("enabled=false").start()) {
            jvm.awaitOutput("ready");
            try (RemoteBeans beans = RemoteBeans.of(jvm)) {
                assertThat(beans.server().getDomains()).doesNotContain("io.trackedcache");
            }
            assertThat(jvm.stop()).isEqualTo(new ForkedJvm.Ended(0, "ready\n", ""));
        }
    }

    /** Checks premain and the housekeeper, which has looked for an MBean server by the end of the wait. */
    @Test
    void agentInitializesNeitherJmxNorLogging(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("classes.log");
        try (ForkedJvm jvm = ForkedJvm.of(LookingUp.class)
                .withJvmOption("-Xlog:class+load:file=" + log)
                .withAgent()
                .start()) {
            jvm.awaitOutput("ready");
            Awaitility.await().until(() -> Files.readString(log).contains("javax.management.MBeanServerFactory"));
            assertThat(jvm.stop().err()).isEmpty();
        }

        assertThat(log)
                .content()
                .contains("io.trackedcache.start.PlatformServer")
                .doesNotContain("java.lang.management.ManagementFactory ")
                .doesNotContain("com.sun.jmx.mbeanserver.JmxMBeanServer ")
                .doesNotContain("java.util.logging.");
    }

    /**
     * Each lambda of the agent, and each record used as a key, would make the JVM generate classes during the start.
     */
    @Test
    void startAndWeavingMakeJvmGenerateNoClasses(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("classes.log");
        ForkedJvm.Ended ended = ForkedJvm.of(LookingUp.class)
                .withJvmOption("-Xlog:class+load:file=" + log)
                .withAgent("enabled=true")
                .run();

        assertThat(ended.err()).isEmpty();
        assertThat(log)
                .content()
                .contains("io.trackedcache.probe.LookupProbe")
                .doesNotContain("io.trackedcache.annotation.")
                .doesNotContain("java.lang.runtime.ObjectMethods")
                .doesNotContainPattern("io[.]trackedcache[.].*[$]Lambda");
    }

    /** Nothing that only woven classes need, and no class of the JDK that the agent can do without. */
    @Test
    void startWithoutAnnotatedClassLoadsNeitherWeaverNorProbes(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("classes.log");
        ForkedJvm.Ended ended = ForkedJvm.of(NotLookingUp.class)
                .withJvmOption("-Xlog:class+load:file=" + log)
                .withAgent()
                .run();

        assertThat(log)
                .content()
                .as(ended.err())
                .contains("io.trackedcache.agent.WeavingTransformer ")
                .doesNotContain("io.trackedcache.agent.shaded.")
                .doesNotContain("io.trackedcache.weaver.LinkRehearsal ")
                .doesNotContain("io.trackedcache.probe.LookupProbe ")
                .doesNotContain("io.trackedcache.tracker.CacheStatisticsTracker ")
                .doesNotContain("java.util.concurrent.ScheduledThreadPoolExecutor ")
                .doesNotContain("java.io.BufferedReader source: jrt:")
                .doesNotContain("jdk.internal.math.FloatingDecimal$ASCIIToBinaryBuffer source: jrt:");
    }

    /** Linking by JDK methods alone makes the JDK generate some 45 of these classes, and takes 40 ms. */
    @Test
    void classOfApplicationLoaderIsLinkedWithoutAdapters(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("classes.log");
        ForkedJvm.Ended ended = ForkedJvm.of(LookingUp.class)
                .withJvmOption("-Xlog:class+load:file=" + log)
                .withAgent()
                .run();

        assertThat(ended.err()).isEmpty();
        List<String> lines = Files.readAllLines(log);
        int rehearsed = indexOf("io.trackedcache.weaver.Rehearsed ", lines);
        int linked = indexOf("io.trackedcache.probe.NoopProbe ", lines);
        assertThat(lines.subList(rehearsed, linked))
                .filteredOn(line -> line.contains("__JVM_LookupDefineClass__"))
                .hasSizeLessThanOrEqualTo(5);
    }

    private static int indexOf(String type, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(type)) {
                return i;
            }
        }
        throw new IllegalStateException(type + " is not loaded");
    }

    @Test
    void runtimeOfAnotherVersionIsOneWarningAndApplicationRuns(@TempDir Path folder) throws Exception {
        ForkedJvm.Ended ended = ForkedJvm.of(LookingUp.class)
                .withClassPath(RuntimeJar.ofVersion("0.0.9", folder.resolve("runtime.jar")), TestClassPath.TEST_CLASSES)
                .withAgent()
                .run();

        assertThat(ended.out()).isEqualTo("ready\n");
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .contains("the class path has trackedcache-runtime 0.0.9; the application runs untracked");
    }

    @Test
    void runtimeOfSameVersionOnClassPathIsUsed(@TempDir Path folder) throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(LookingUp.class)
                .withClassPath(RuntimeJar.ofSameVersion(folder.resolve("runtime.jar")), TestClassPath.TEST_CLASSES)
                .withAgent()
                .start()) {
            assertThat(RemoteBeans.read(jvm, "users", "CacheHits")).containsEntry("CacheHits", 3L);
            assertThat(jvm.stop()).isEqualTo(new ForkedJvm.Ended(0, "ready\n", ""));
        }
    }

    @Test
    void uncountedMethodsAreReportedWithReasonAndRemedy() throws Exception {
        ForkedJvm.Ended ended = ForkedJvm.of(HardlyCountable.class).withAgent().run();

        assertThat(ended.out()).isEqualTo("still works\n");
        assertThat(ended.err().lines())
                .containsExactly(
                        "WARN trackedcache - io.trackedcache.agent.app.HardlyCountable.find(String) is not counted:"
                                + " it has no body; annotate the methods that implement it",
                        "WARN trackedcache - io.trackedcache.agent.app.HardlyCountable.refresh() is not counted:"
                                + " it returns void, so hit and miss cannot be told apart;"
                                + " return the value that was found,"
                                + " or signal the outcome by CacheLookup in this class");
    }

    @Test
    void singleFileSourceProgramIsTracked(@TempDir Path folder) throws Exception {
        Path source = Files.writeString(folder.resolve("Hello.java"), """
                import io.trackedcache.annotation.TrackedCache;

                class Hello {
                    @TrackedCache("hello")
                    static boolean find() {
                        return true;
                    }

                    public static void main(String[] arguments) throws Exception {
                        find();
                        System.out.println("ready");
                        System.in.read();
                    }
                }
                """);
        try (ForkedJvm jvm = ForkedJvm.ofTool("java")
                .withAgent()
                .withJvmOption("-cp")
                .withJvmOption(TestClassPath.ANNOTATIONS.toString())
                .withJvmOption(source.toString())
                .start()) {
            assertThat(RemoteBeans.read(jvm, "hello", "CacheHits")).containsEntry("CacheHits", 1L);
        }
    }
}
