package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.trackedcache.agent.app.EndingSlowly;
import io.trackedcache.agent.app.LookingUp;
import io.trackedcache.agent.app.Observed;
import io.trackedcache.agent.app.SessionOfThisJvm;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the session that the agent makes of its JVM. */
class SessionIT {
    @TempDir
    Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void chooseFolder() {
        folder = temporary.resolve("sessions");
    }

    private ForkedJvm.Launch launch(Class<?> application, String... arguments) {
        return ForkedJvm.of(application, arguments).withAgent("session.dir=" + folder + ",session.heartbeat=1s");
    }

    private static ForkedJvm ready(ForkedJvm.Launch launch) throws IOException {
        ForkedJvm jvm = launch.start();
        jvm.awaitOutput("ready");
        return jvm;
    }

    private List<Path> files(String beginning) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning))
                    .filter(file -> file.toString().endsWith(".json"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonObject awaitSession() throws IOException {
        Awaitility.await("a session").until(() -> files("session-").size() == 1);
        return read(files("session-").get(0));
    }

    private static JsonObject read(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }

    @Test
    void jvmIsSessionUntilItEnds() throws Exception {
        try (ForkedJvm jvm = ready(launch(Observed.class, "--password", "abc", "--port=1")
                .withJvmOption("-Dssl.keyStorePassword=changeit"))) {
            String session = awaitSession().toString();

            assertThat(session)
                    .contains("\"mainClass\":\"" + Observed.class.getName() + "\"")
                    .contains("\"agentVersion\":\"0.1.0-SNAPSHOT\"")
                    .contains("\"pid\":" + jvm.pid())
                    .contains("\"-Dssl.keyStorePassword=…\"", "\"--password\",\"…\",\"--port=…\"")
                    .doesNotContain("changeit", "abc");
            assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(files("registry")).as("there is nothing to share").isEmpty();

            assertThat(jvm.stop().err()).isEmpty();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void fullArgumentsAreThoseOfTheAgentsSetting() throws Exception {
        ForkedJvm.Launch launch = ForkedJvm.of(Observed.class, "--password", "abc")
                .withAgent("session.dir=" + folder + ",session.arguments=full");
        try (ForkedJvm jvm = ready(launch)) {
            assertThat(awaitSession().toString()).contains("\"--password\",\"abc\"");
            assertThat(jvm.stop().err()).isEmpty();
        }
    }

    @Test
    void cachesAndJmxAddressAreAddedLater() throws Exception {
        try (ForkedJvm jvm = ready(launch(Observed.class))) {
            awaitSession();
            jvm.tell("hits 1");
            Awaitility.await("the cache").until(() -> awaitSession().toString().contains("\"caches\":[\"users\"]"));

            try (RemoteBeans beans = RemoteBeans.of(jvm)) {
                assertThat(beans.awaitCache("users")).isNotNull();
                Awaitility.await("the address")
                        .until(() ->
                                awaitSession().toString().contains("\"jmxAddress\":\"service:jmx:rmi://127.0.0.1/"));
            }
        }
    }

    @Test
    void sessionOfKilledJvmIsRemovedByNextOne() throws Exception {
        try (ForkedJvm killed = ready(launch(Observed.class))) {
            assertThat(awaitSession().toString()).contains("\"pid\":" + killed.pid());
        }
        Path stale = files("session-").get(0);

        try (ForkedJvm next = ready(launch(Observed.class))) {
            Awaitility.await("the old session is gone and the new one there")
                    .until(() -> !Files.exists(stale) && files("session-").size() == 1);
            assertThat(awaitSession().toString()).contains("\"pid\":" + next.pid());
        }
    }

    /** The JVM that cleans up has started before the other one was killed. It does so with every tenth heartbeat. */
    @Test
    @Tag("long")
    void runningJvmFindsOrphanOfKilledOneAndListsItUntilItIsAcknowledged() throws Exception {
        try (ForkedJvm jvm = ready(launch(Observed.class))) {
            String own = awaitSession().get("sessionId").getAsString();
            String orphan = killWithVm();
            try (RemoteBeans beans = RemoteBeans.of(jvm)) {
                ObjectName agent = beans.await(new ObjectName("io.trackedcache:type=Agent"));
                Awaitility.await("the orphan")
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> orphans(beans, agent).containsKey(new Object[] {orphan}));

                // It is kept as an orphan before it is removed as a session.
                Awaitility.await("the removal").until(() -> files("session-").size() == 1);
                assertThat(files("session-"))
                        .extracting(file -> file.getFileName().toString())
                        .containsExactly("session-" + own + ".json");
                assertThat(orphans(beans, agent).get(new Object[] {orphan}).get("vmId"))
                        .isEqualTo("vm-17");
                assertThat(acknowledge(beans, agent, orphan)).isEqualTo(true);
                assertThat(orphans(beans, agent).isEmpty()).isTrue();
                assertThat(files("orphan-")).isEmpty();
            }
            assertThat(jvm.stop().err().lines()).singleElement().asString().contains("'vm-17' in zone 'zone' behind");
        }
    }

    /** Returns the session of a JVM that was killed and had a virtual machine. */
    private String killWithVm() throws IOException {
        try (ForkedJvm killed = ready(launch(SessionOfThisJvm.class))) {
            killed.awaitOutput("registered true");
            return killed.awaitLine("session ");
        }
    }

    private static Object acknowledge(RemoteBeans beans, ObjectName agent, String session) throws Exception {
        return beans.server()
                .invoke(agent, "acknowledgeOrphanedVm", new Object[] {session}, new String[] {String.class.getName()});
    }

    private static TabularData orphans(RemoteBeans beans, ObjectName agent) throws Exception {
        return (TabularData) beans.server().getAttribute(agent, "OrphanedVms");
    }

    @Test
    void healthHasTheReasonAndRemedyWhileTheSessionCannotBeWritten() throws Exception {
        try (ForkedJvm jvm = ready(launch(Observed.class));
                RemoteBeans beans = RemoteBeans.of(jvm)) {
            awaitSession();
            ObjectName agent = beans.await(new ObjectName("io.trackedcache:type=Agent"));
            assertThat(problems(beans, agent)).isEmpty();
            Path moved = Files.move(folder, temporary.resolve("moved"));
            Files.writeString(folder, "a file where a folder should be");

            Awaitility.await("a failed heartbeat")
                    .until(() -> !problems(beans, agent).isEmpty());
            assertThat(problems(beans, agent))
                    .singleElement()
                    .asString()
                    .contains("'" + folder + "' is not a folder", "set session.dir to another folder");

            Files.delete(folder);
            Files.move(moved, folder);
            Awaitility.await("a heartbeat").until(() -> problems(beans, agent).isEmpty());
        }
    }

    private static List<String> problems(RemoteBeans beans, ObjectName agent) throws Exception {
        CompositeData health = (CompositeData) beans.server().getAttribute(agent, "Health");
        return List.of((String[]) health.get("problems"));
    }

    /**
     * While this process holds the lock, a second JVM waits for it as long as a change waits. It begins to wait before
     * the first JVM is asked to end, and must still be waiting when the first JVM has ended.
     */
    @Test
    void jvmEndsAtOnceWhileAnotherProcessHoldsTheLock() throws Exception {
        try (ForkedJvm jvm = ready(launch(Observed.class))) {
            awaitSession();
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("registry.lock"), StandardOpenOption.WRITE, StandardOpenOption.CREATE);
                    FileLock lock = channel.lock();
                    ForkedJvm peer = ready(ForkedJvm.of(SessionOfThisJvm.class, "wait")
                            .withAgent("session.enabled=false")
                            .withJvmOption("-Dtrackedcache.session.dir=" + folder))) {
                peer.tell("register");
                peer.awaitOutput("registering");

                assertThat(jvm.stop().exitCode()).isZero();
                assertThat(lock.isValid()).isTrue();

                assertThat(peer.output()).doesNotContain("registered");
            }
            assertThat(files("session-"))
                    .as("no other process writes it, so it needs no lock")
                    .isEmpty();
        }
    }

    @Test
    void applicationSharesSessionOfAgent() throws Exception {
        try (ForkedJvm jvm = ready(launch(SessionOfThisJvm.class))) {
            awaitSession();
            assertThat(files("session-").get(0).getFileName())
                    .hasToString("session-" + jvm.awaitLine("session ") + ".json");
            Awaitility.await("the virtual machine and the description")
                    .until(() -> awaitSession().toString().contains("vm-17")
                            && awaitSession().toString().contains("agentVersion"));
            jvm.awaitOutput("registered true");

            assertThat(jvm.stop().err()).isEmpty();
        }
        assertThat(awaitSession().toString())
                .as("the virtual machine is not forgotten")
                .contains("vm-17");
        try (ForkedJvm next = ready(launch(Observed.class))) {
            next.awaitErrorOutput("'vm-17' in zone 'zone' behind: delete it if it still runs");
        }
    }

    /**
     * Each of these is loaded with many others. Together they cost ten times as much as the rest of a session, which
     * has to show only its own file, beside another session that lives.
     */
    @Test
    void sessionLoadsNothingForFilesThatItDoesNotReadOrLock() throws Exception {
        Path log = temporary.resolve("classes.txt");
        try (ForkedJvm other = launch(LookingUp.class).start()) {
            awaitSession();
            try (ForkedJvm jvm = launch(LookingUp.class)
                    .withJvmOption("-Dexample=value")
                    .withJvmOption("-Xlog:class+load:file=" + log)
                    .start()) {
                Path own = awaitSessionOf(jvm);
                for (int heartbeats = 0; heartbeats < 2; heartbeats++) {
                    String before = Files.readString(own);
                    Awaitility.await("a heartbeat")
                            .until(() -> !Files.readString(own).equals(before));
                }
                assertThat(jvm.stop().err()).isEmpty();
                assertThat(own).doesNotExist();
            }
            assertThat(other.stop().err()).isEmpty();
        }

        List<String> lines = Files.readAllLines(log);
        int begin = indexOfLine(lines, " io.trackedcache.session.LightSession ");
        assertThat(begin).isPositive();
        assertThat(lines.subList(0, begin)).as("before it begins").noneMatch(line -> line.contains(".gson."));
        assertThat(lines.subList(begin, lines.size()))
                .noneMatch(line -> EXPENSIVE.stream().anyMatch(line::contains))
                .noneMatch(line -> line.contains("io.trackedcache.session.") && line.contains("$$Lambda"));
        assertThat(folder).isEmptyDirectory();
    }

    private static final List<String> EXPENSIVE = List.of(
            ".gson.",
            " io.trackedcache.session.GlobalSessionManager ",
            " io.trackedcache.session.PerfData ",
            " io.trackedcache.session.RegistryLock ",
            "java.util.regex.",
            "java.util.stream.",
            "java.util.Formatter",
            "java.util.logging.",
            "java.util.UUID",
            "java.time.format.",
            "java.lang.ProcessHandleImpl",
            "java.lang.runtime.ObjectMethods",
            "java.nio.channels.FileLock",
            "java.nio.channels.FileChannel",
            "java.nio.file.DirectoryStream",
            "java.security.SecureRandom",
            "sun.jvmstat.");

    private static int indexOfLine(List<String> lines, String part) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(part)) {
                return i;
            }
        }
        return -1;
    }

    private Path awaitSessionOf(ForkedJvm jvm) throws IOException {
        String pid = "\"pid\": " + jvm.pid() + ",";
        Awaitility.await("the session").until(() -> sessionWith(pid).isPresent());
        return sessionWith(pid).orElseThrow();
    }

    private Optional<Path> sessionWith(String text) throws IOException {
        for (Path file : files("session-")) {
            if (Files.readString(file).contains(text)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /**
     * Even a session that reads the files of others, because one of these JVMs was killed, initializes neither. Both
     * are initialized only once, and the application may configure them after the agent has started.
     */
    @Test
    void sessionThatCleansUpInitializesNeitherLoggingNorSecurity() throws Exception {
        Path log = temporary.resolve("classes.txt");
        try (ForkedJvm killed = ready(launch(Observed.class))) {
            assertThat(awaitSession().toString()).contains("\"pid\":" + killed.pid());
        }
        Path stale = files("session-").get(0);
        try (ForkedJvm jvm = ready(launch(Observed.class).withJvmOption("-Xlog:class+load:file=" + log))) {
            Path own = awaitSessionOf(jvm);
            Awaitility.await("the cleanup").until(() -> !Files.exists(stale));
            assertThat(jvm.stop().err()).isEmpty();
            assertThat(own).doesNotExist();
        }

        assertThat(Files.readAllLines(log))
                .anyMatch(line -> line.contains("io.trackedcache.session.GlobalSessionManager "))
                .anyMatch(line -> line.contains(".gson."))
                .noneMatch(line -> line.contains("java.util.logging.")
                        || line.contains("jdk.internal.logger.")
                        || line.contains("java.security.SecureRandom"));
    }

    @Test
    void jvmThatIsEndingBeginsNoSession() throws Exception {
        ForkedJvm.Ended ended = launch(EndingSlowly.class).run();

        assertThat(ended.err()).isEmpty();
        assertThat(files("session-")).isEmpty();
    }

    @Test
    void disabledSessionWritesNoFile() throws Exception {
        try (ForkedJvm jvm = ready(ForkedJvm.of(SessionOfThisJvm.class, "only look")
                .withAgent("session.enabled=false,session.dir=" + folder))) {
            assertThat(jvm.awaitLine("available ")).isEqualTo("false");
            assertThat(jvm.stop().err()).isEmpty();
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void folderThatCannotBeCreatedIsOneWarning() throws Exception {
        Files.writeString(folder, "a file where a folder should be");
        try (ForkedJvm jvm = ready(launch(Observed.class))) {
            jvm.awaitErrorOutput("trackedcache");
            jvm.tell("hits 3");
            jvm.awaitOutput("done: hits 3");
            // Waits for a second heartbeat, which prints no further warning.
            try (RemoteBeans beans = RemoteBeans.of(jvm)) {
                var bean = beans.awaitCache("users");
                Awaitility.await("two more seconds")
                        .until(() -> (Long) beans.server().getAttribute(bean, "Uptime") > 3_000);
            }

            assertThat(jvm.stop().err().lines()).singleElement().asString().contains(folder.toString());
        }
        assertThat(folder).hasContent("a file where a folder should be");
    }
}
