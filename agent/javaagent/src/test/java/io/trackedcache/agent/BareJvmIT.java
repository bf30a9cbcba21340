package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.trackedcache.agent.app.ComparingCounts;
import io.trackedcache.agent.app.LookingUp;
import io.trackedcache.agent.app.ManyNames;
import io.trackedcache.agent.app.PretendingToBeOld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests with minimal or unusual JVMs: the application behaves as without the agent. */
class BareJvmIT {
    @TempDir
    Path folder;

    private static ForkedJvm.Launch application() {
        return ForkedJvm.of(ComparingCounts.class, "SignalledOutcomes", "LookupThatLoads", "ReadAtCompletion");
    }

    @Test
    void smallestRuntimeWithAgentsIsEnough() throws Exception {
        Path runtime = folder.resolve("runtime");
        ForkedJvm.Ended made = ForkedJvm.ofTool(
                        "jlink", "--add-modules", "java.base,java.instrument", "--output", runtime.toString())
                .run();
        assertThat(made.exitCode()).as(made.out() + made.err()).isZero();

        ForkedJvm.Ended without = application().onRuntime(runtime).run();
        ForkedJvm.Ended with = application().onRuntime(runtime).withAgent().run();
        assertThat(without.exitCode()).as(without.err()).isZero();
        assertThat(with.exitCode()).isZero();
        assertThat(with.out()).isEqualTo(without.out());
        assertThat(with.err().lines().filter(line -> !line.contains("no module java.management")))
                .isEmpty();
    }

    /** Makes every mounted file system read-only; some special ones refuse, and the folder of the test is tried. */
    private static final String READ_ONLY = """
            while read -r device point rest; do mount -o remount,ro,bind "$point" 2>&-; done </proc/mounts
            """;

    private static final String[] WITHOUT_NETWORK = {"unshare", "--map-root-user", "--mount", "--net"};

    @Test
    @EnabledOnOs(OS.LINUX)
    void needsNeitherWritableFileSystemNorNetwork() throws Exception {
        assumeThat(canUnshare()).as("this user may make namespaces").isTrue();
        String[] isolated = Stream.concat(
                        Stream.of(WITHOUT_NETWORK),
                        Stream.of(
                                "sh",
                                "-c",
                                READ_ONLY + "! touch " + folder.resolve("x") + " 2>&- && exec \"$@\"",
                                "sh"))
                .toArray(String[]::new);
        ForkedJvm.Ended without = Twins.areAlike(() -> application().startedBy(isolated));

        assertThat(without.exitCode()).as(without.toString()).isZero();
        assertThat(without.out()).contains("signalled-outcomes: ");
    }

    private static boolean canUnshare() throws Exception {
        try {
            List<String> command = new ArrayList<>(List.of(WITHOUT_NETWORK));
            command.add("true");
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void writesNoFile() throws Exception {
        Path work = Files.createDirectories(folder.resolve("work"));
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Path home = Files.createDirectories(folder.resolve("home"));
        Twins.areAlike(() -> application()
                .inFolder(work)
                .withEnvironment("HOME", home.toString())
                .withJvmOption("-Djava.io.tmpdir=" + temporary)
                .withJvmOption("-Duser.home=" + home));

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files).containsExactlyInAnyOrder(folder, work, temporary, home);
        }
    }

    @Test
    void needsNeitherTemporaryFolderNorHome() throws Exception {
        Path missing = folder.resolve("missing");
        Twins.areAlike(() -> application()
                .withEnvironment("HOME", missing.toString())
                .withEnvironment("TMPDIR", missing.toString())
                .withJvmOption("-Djava.io.tmpdir=" + missing)
                .withJvmOption("-Duser.home=" + missing));
    }

    /** A limit on the file size acts as a full disk, even for root. */
    @Test
    void fullDiskAffectsOnlyTheStateFile() throws Exception {
        Path state = folder.resolve("state");
        Twins.areAlike(
                () -> ForkedJvm.of(ManyNames.class)
                        .withJvmOption("-XX:-UsePerfData")
                        .after("ulimit -f 1"),
                jvm -> jvm.withAgent("state.file=" + state),
                "the counts could not be written to the state file '" + state + "' and will be tried again");
    }

    @Test
    void deviceInPlaceOfStateFileIsOneWarning() throws Exception {
        Twins.areAlike(
                BareJvmIT::application,
                jvm -> jvm.withAgent("state.file=/dev/full"),
                "the state file '/dev/full' cannot be used");
    }

    @Test
    void loadsNoMoreNetworkClassesThanWithoutAgent() throws Exception {
        Set<String> without = loadedBy(application());
        Set<String> with = loadedBy(application().withAgent());

        assertThat(with).contains("io.trackedcache.probe.LookupProbe");
        with.removeAll(without);
        assertThat(with)
                .noneMatch(name ->
                        name.contains("Socket") || name.contains("InetAddress") || name.contains("sun.nio.ch.Net"));
    }

    private Set<String> loadedBy(ForkedJvm.Launch application) throws Exception {
        Path log = Files.createTempFile(folder, "classes", ".log");
        assertThat(application
                        .withJvmOption("-Xlog:class+load:file=" + log + "::filecount=0")
                        .run()
                        .exitCode())
                .isZero();
        Set<String> names = new TreeSet<>();
        for (String line : Files.readAllLines(log)) {
            names.add(line.replaceFirst(" source: .*", "").replaceFirst("^.* ", ""));
        }
        return names;
    }

    @Test
    void olderJvmPrintsWarningAndLoadsNoFurtherClassOfAgent() throws Exception {
        Path pretending = AgentJars.of(PretendingToBeOld.class, folder.resolve("old.jar"));
        Path log = folder.resolve("classes.log");
        Twins.areAlike(
                () -> ForkedJvm.of(LookingUp.class)
                        .withJvmOption("-Xlog:class+load:file=" + log)
                        .withJvmOption("-javaagent:" + pretending + "=11"),
                "the agent needs Java 17 or newer, but this is Java 11; the application runs untracked");

        assertThat(Files.readAllLines(log))
                .filteredOn(line -> line.contains(TestClassPath.AGENT_JAR.toString()))
                .singleElement()
                .asString()
                .contains("io.trackedcache.agent.Premain ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space/agent jar.jar", "ümläut/agent.jar", "a,b/c;d.jar"})
    void agentJarMayBeAnywhere(String path) throws Exception {
        Path copy = AgentJars.copy(folder.resolve(path));
        Twins.areAlike(BareJvmIT::application, jvm -> jvm.withJvmOption("-javaagent:" + copy));
    }

    @Test
    void argumentsMayContainEqualsSigns() throws Exception {
        Twins.areAlike(BareJvmIT::application, jvm -> jvm.withAgent("state.file=" + folder.resolve("x=y=z")));

        assertThat(folder.resolve("x=y=z")).isNotEmptyFile();
    }

    @Test
    void copyOfAgentBesideItDoesNothing() throws Exception {
        Path copy = AgentJars.copy(folder.resolve("copy.jar"));
        Twins.areAlike(
                BareJvmIT::application,
                jvm -> jvm.withAgent().withJvmOption("-javaagent:" + copy),
                "the agent is already running in this JVM; this second start does nothing");
    }

    @Test
    void agentMayAlsoBeOnTheClassPath() throws Exception {
        Path copy = AgentJars.copy(folder.resolve("copy.jar"));
        for (Path onClassPath : List.of(TestClassPath.AGENT_JAR, copy)) {
            Twins.areAlike(
                    BareJvmIT::application,
                    jvm -> jvm.withAgent()
                            .withClassPath(onClassPath, TestClassPath.TEST_CLASSES, TestClassPath.ANNOTATIONS));
        }
    }
}
