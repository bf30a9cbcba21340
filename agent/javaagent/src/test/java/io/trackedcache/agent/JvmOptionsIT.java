package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.ComparingCounts;
import io.trackedcache.agent.app.InstallingASecurityManager;
import io.trackedcache.agent.app.OwnSystemLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests with many JVM options: the application behaves as without the agent, and is counted. */
class JvmOptionsIT {
    private static final int FIRST_JAVA_WITHOUT_SECURITY_MANAGER = 24;

    private static ForkedJvm.Launch application(String... options) {
        ForkedJvm.Launch jvm = ForkedJvm.of(
                ComparingCounts.class,
                "SignalledOutcomes",
                "NamedByInstance",
                "BulkLookups",
                "LookupThatLoads",
                "UninitializedByPredicate",
                "OtherEvents",
                "ReadAtCompletion",
                "CoalescedWaits",
                "NestedLookups");
        List.of(options).forEach(jvm::withJvmOption);
        return jvm;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xmx16m",
                "-XX:+UseSerialGC -Xint",
                "-XX:+UseZGC",
                "-Xss256k",
                "-Djava.awt.headless=true -Duser.language=tr -Duser.country=TR -Dfile.encoding=ISO-8859-9",
                "--limit-modules=java.base,java.instrument,java.management"
            })
    void applicationIsCountedAndPrintsTheSame(String options) throws Exception {
        compare(options);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xmx32m",
                "-Xverify:all",
                "-XX:+UseParallelGC",
                "-XX:+UseShenandoahGC",
                "-Xshare:off",
                "-XX:-ClassUnloading",
                "-Xcheck:jni",
                "-Xcomp -XX:TieredStopAtLevel=1",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UseCompressedOops -XX:-TieredCompilation",
                "-XX:+UseStringDeduplication -XX:-UsePerfData",
                "-ea -esa",
                "-Xlog:disable -Xrs",
                "-Duser.language=ar -Duser.timezone=Asia/Kathmandu",
                "--add-modules=java.se",
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0",
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:0",
                "-Xlog:jfr+startup=off -XX:StartFlightRecording:maxsize=1m"
            })
    void applicationIsCountedAndPrintsTheSameWithRareOptions(String options) throws Exception {
        compare(options);
    }

    private static void compare(String options) throws Exception {
        assertThat(Twins.areAlike(() -> application(options.split(" ", -1))).exitCode())
                .isZero();
    }

    /** The JVM itself warns that these options are deprecated, with and without the agent. */
    @Test
    void everyClassOfAgentPassesVerification() throws Exception {
        assertThat(Twins.areAlike(() -> application(
                                "-XX:+UnlockDiagnosticVMOptions",
                                "-XX:+BytecodeVerificationLocal",
                                "-XX:+BytecodeVerificationRemote"))
                        .exitCode())
                .isZero();
    }

    @Test
    void flightRecordingIsWritten(@TempDir Path folder) throws Exception {
        Path recording = folder.resolve("flight.jfr");
        Twins.areAlike(() -> application(
                "-Xlog:jfr+startup=off", "-XX:StartFlightRecording:settings=profile,filename=" + recording));

        assertThat(recording).isNotEmptyFile();
    }

    @Test
    void systemClassLoaderMayBelongToApplication() throws Exception {
        // Newer JVMs print a warning with the time that they share fewer classes.
        String quiet = "-Xlog:disable";
        assertThat(Twins.areAlike(() ->
                                application(quiet, "-Djava.system.class.loader=" + OwnSystemLoader.class.getName()))
                        .exitCode())
                .isZero();
    }

    @Test
    void settingsAreReadInAnyLocale(@TempDir Path folder) throws Exception {
        Path state = folder.resolve("state");
        Twins.areAlike(
                () -> application("-Duser.language=tr", "-Duser.country=TR"),
                jvm -> jvm.withAgent()
                        .withEnvironment("TRACKEDCACHE_STATE_FILE", state.toString())
                        .withEnvironment("TRACKEDCACHE_INCLUDE_FILE", "")
                        .withEnvironment("TRACKEDCACHE_LATENCY_SAMPLING", "1"));

        assertThat(state).isNotEmptyFile();
    }

    /** Newer JVMs refuse to install a security manager; the application sees the refusal and is counted. */
    @Test
    void securityManagerMayBeInstalledLater() throws Exception {
        Twins.areAlike(() -> ForkedJvm.of(InstallingASecurityManager.class)
                .withJvmOption("-Djava.security.manager=" + (hasSecurityManager() ? "allow" : "disallow")));
    }

    @Test
    void securityManagerAtStartPrintsOneWarning() throws Exception {
        if (hasSecurityManager()) {
            Twins.areAlike(
                    () -> ForkedJvm.of(InstallingASecurityManager.class).withJvmOption("-Djava.security.manager"),
                    "the application runs untracked");
        } else {
            Twins.areAlike(() -> ForkedJvm.of(InstallingASecurityManager.class));
        }
    }

    private static boolean hasSecurityManager() {
        return Runtime.version().feature() < FIRST_JAVA_WITHOUT_SECURITY_MANAGER;
    }
}
