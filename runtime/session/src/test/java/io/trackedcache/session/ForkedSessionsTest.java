package io.trackedcache.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests with sessions in separate processes, which are killed, stopped or race with one another. */
@Tag("forked")
class ForkedSessionsTest {
    private static final int RACING = 3;

    @TempDir
    Path parent;

    private Path folder;
    private Path registry;

    @BeforeEach
    void nameTheFolder() {
        folder = parent.resolve("sessions");
        registry = folder.resolve("registry.json");
    }

    @Test
    void racingJvmsLoseNoRegistrationAndStayReadable() throws Exception {
        race(20);
    }

    @Test
    @Tag("long")
    void racingJvmsLoseNoRegistrationInManyRounds() throws Exception {
        race(100);
    }

    private void race(int rounds) throws Exception {
        List<ForkedSession> jvms = new ArrayList<>();
        AtomicBoolean isOver = new AtomicBoolean();
        try {
            for (int i = 0; i < RACING; i++) {
                jvms.add(ForkedSession.start(folder));
            }
            List<String> ids = answers(jvms, "id");
            CompletableFuture<Integer> reading = CompletableFuture.supplyAsync(() -> readUntil(isOver));
            for (int round = 0; round < rounds; round++) {
                assertThat(answers(jvms, "round " + round)).containsOnly("true");
                Map<String, SessionRecord> registered = registered();
                assertThat(registered).containsOnlyKeys(ids);
                assertThat(registered.values())
                        .extracting(session -> requireNonNull(session.vm()).vmId())
                        .containsOnly("last-" + round);
            }
            isOver.set(true);
            assertThat(reading.join()).isPositive();
            assertThat(answers(jvms, "failures")).containsOnly("0");
            assertThat(answers(jvms, "unregister")).containsOnly("true");
            assertThat(answers(jvms, "leave")).containsOnly("true");
            assertThat(registered()).isEmpty();
        } finally {
            isOver.set(true);
            kill(jvms);
        }
    }

    /** Sends the command to all JVMs at once, so that they race, and then waits for each answer. */
    private static List<String> answers(List<ForkedSession> jvms, String command) throws IOException {
        for (ForkedSession jvm : jvms) {
            jvm.send(command);
        }
        List<String> answers = new ArrayList<>();
        for (ForkedSession jvm : jvms) {
            answers.add(jvm.readLine());
        }
        return answers;
    }

    private static void kill(List<ForkedSession> jvms) {
        for (ForkedSession jvm : jvms) {
            jvm.kill();
        }
    }

    private int readUntil(AtomicBoolean isOver) {
        int times = 0;
        while (!isOver.get()) {
            try {
                times += parseAll();
            } catch (IOException e) {
                throw new AssertionError("after " + times + " files", e);
            }
        }
        return times;
    }

    /** Parses every file of the folder that is not being written. */
    private int parseAll() throws IOException {
        int files = 0;
        if (Files.exists(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.json")) {
                for (Path file : all) {
                    files += parse(file);
                }
            }
        }
        return files;
    }

    private static int parse(Path file) throws IOException {
        try {
            FormatVersion.require(file, JsonText.parse(Files.readString(file)));
            return 1;
        } catch (NoSuchFileException e) {
            // Its session has left.
            return 0;
        }
    }

    private Map<String, SessionRecord> registered() throws IOException {
        return Registry.parse(registry, Files.readString(registry)).sessions();
    }

    @Test
    void jvmKilledDuringWriteDamagesNoFileAndIsRemovedOnce() throws Exception {
        killWhileWritingAndCleanUp(5);
    }

    @Test
    @Tag("long")
    void manyJvmsKilledDuringWriteDamageNoFile() throws Exception {
        killWhileWritingAndCleanUp(40);
    }

    private void killWhileWritingAndCleanUp(int kills) throws Exception {
        List<ForkedSession> survivors = List.of(ForkedSession.start(folder), ForkedSession.start(folder));
        try {
            List<String> ids = answers(survivors, "id");
            assertThat(answers(survivors, "register vm-1")).containsOnly("true");
            for (int kill = 0; kill < kills; kill++) {
                killWhileWriting(kill);

                assertThat(parseAll()).as("kill %s", kill).isEqualTo(4 + kill);
                assertThat(registered()).containsKeys(ids.get(0), ids.get(1));
                assertThat(answers(survivors, "cleanup")).containsExactlyInAnyOrder("0", "1");
                assertThat(registered()).containsOnlyKeys(ids);
                assertThat(new Host(folder).files())
                        .hasSize(5 + kill)
                        .noneMatch(name -> name.endsWith(".tmp"))
                        .filteredOn(name -> name.startsWith("orphan-"))
                        .hasSize(1 + kill);
                assertThat(answers(survivors, "vm")).containsOnly("vm-1");
            }
        } finally {
            kill(survivors);
        }
    }

    /** Kills a JVM a few files later each time, so that it hits different phases of a write. */
    private void killWhileWriting(int skipped) throws Exception {
        try (ForkedSession victim = ForkedSession.start(folder)) {
            assertThat(victim.ask("write-on")).isEqualTo("writing");
            for (int seen = 0; seen <= skipped % 5; seen++) {
                awaitHalfWrittenFile();
            }
        }
    }

    private void awaitHalfWrittenFile() throws IOException {
        while (true) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.tmp")) {
                if (files.iterator().hasNext()) {
                    return;
                }
            }
        }
    }

    @Test
    void stoppedLockHolderDelaysOthersOnlyBriefly() throws Exception {
        Host host = new Host(folder).withPatience(Duration.ofMillis(100));
        GlobalSessionManager session = host.startSession(1);
        try (ForkedSession holder = ForkedSession.start(folder)) {
            assertThat(holder.ask("heartbeat")).isEqualTo("true");
            assertThat(holder.ask("hold")).isEqualTo("held");
            run("kill", "-STOP", "" + holder.pid());

            assertThat(session.registerVm("vm-1", "zone-a", List.of())).isFalse();
            assertThat(session.activeSessions()).hasSize(2);
            assertThat(host.warnings)
                    .singleElement()
                    .asString()
                    .contains("the lock '" + folder.resolve("registry.lock") + "' is held by process " + holder.pid());

            run("kill", "-CONT", "" + holder.pid());
            assertThat(holder.ask("let-go")).isEqualTo("let-go");
            assertThat(session.registerVm("vm-1", "zone-a", List.of())).isTrue();
        }
    }

    /** With the patience of a day, a test that ends shows that neither the heartbeat nor the leaving has used it. */
    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void leavingWaitsForNoOtherProcessAndEndsTheWaitOfOthers() throws Exception {
        Host host = new Host(folder).withPatience(Duration.ofDays(1));
        GlobalSessionManager session = host.startSession(1);
        try (ForkedSession holder = ForkedSession.start(folder)) {
            assertThat(session.heartbeat()).isTrue();
            assertThat(holder.ask("hold")).isEqualTo("held");
            AtomicBoolean isWritten = new AtomicBoolean(true);
            Thread beating = new Thread(() -> isWritten.set(session.heartbeat()));
            beating.start();
            await().atMost(Duration.ofMinutes(1)).until(() -> beating.getState() == Thread.State.TIMED_WAITING);

            assertThat(session.leave()).isFalse();
            beating.join();

            assertThat(isWritten).isFalse();
            assertThat(holder.ask("let-go")).isEqualTo("let-go");
            assertThat(host.file(session)).exists();
            assertThat(session.leave()).isTrue();
        }
    }

    /** Limits the file size of the process, which then fails as with a full disk. */
    @Test
    void fullDiskDuringWriteKeepsExistingFiles() throws Exception {
        try (ForkedSession jvm = ForkedSession.start(folder)) {
            assertThat(jvm.ask("register vm-1")).isEqualTo("true");
            Map<String, String> before = contents();

            run("prlimit", "--pid", "" + jvm.pid(), "--fsize=100:");
            assertThat(jvm.ask("register vm-2")).isEqualTo("false");
            assertThat(jvm.ask("unregister")).isEqualTo("false");

            assertThat(contents()).isEqualTo(before);
            assertThat(jvm.ask("vm")).isEqualTo("vm-1");
            assertThat(jvm.ask("failures")).isEqualTo("2");
            assertThat(jvm.ask("warnings")).contains("'" + folder + "'", "Free some disk space");

            run("prlimit", "--pid", "" + jvm.pid(), "--fsize=unlimited:");
            assertThat(jvm.ask("register vm-2")).isEqualTo("true");
            assertThat(requireNonNull(registered().get(jvm.ask("id"))).vm())
                    .extracting(VmRecord::vmId)
                    .isEqualTo("vm-2");
        }
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    @Test
    void sessionSurvivesRemovalOfAllSystemProperties() throws Exception {
        try (ForkedSession jvm = ForkedSession.start(folder)) {
            String id = jvm.ask("id");
            jvm.ask("register vm-1");
            assertThat(jvm.ask("wipe")).isEqualTo("true");

            assertThat(jvm.ask("id")).isEqualTo(id);
            assertThat(jvm.ask("vm")).isEqualTo("vm-1");
            assertThat(jvm.ask("active")).isEqualTo(id);
        }
    }

    @Test
    void sessionIsInNoDumpOfSystemProperties() throws Exception {
        try (ForkedSession jvm = ForkedSession.start(folder)) {
            assertThat(jvm.ask("register vm-1")).isEqualTo("true");
            String id = jvm.ask("id");
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            "" + jvm.pid(),
                            "VM.system_properties")
                    .start();

            assertThat(jcmd.inputReader().lines())
                    .anyMatch(line -> line.startsWith("java.home="))
                    .noneMatch(line -> line.contains(id) || line.contains("zone-a"));
            assertThat(jvm.ask("list-properties")).isEqualTo("true");
        }
    }

    /** Without this module, copies of the classes cannot share a session, but a single copy has one. */
    @Test
    void sessionNeedsNoModuleButJavaBase() throws Exception {
        List<String> options = List.of("--limit-modules=java.base");
        try (ForkedSession jvm = ForkedSession.start(SessionProgram.class, folder, options, List.of())) {
            String id = jvm.ask("id");
            assertThat(jvm.ask("register vm-1")).isEqualTo("true");

            assertThat(jvm.ask("id")).isEqualTo(id);
            assertThat(jvm.ask("vm")).isEqualTo("vm-1");
            assertThat(registered()).containsOnlyKeys(id);
            assertThat(jvm.ask("warnings")).isEqualTo("[]");
        }
    }

    /** Everything that a session of this command writes. */
    @Test
    void secretsOfTheCommandAreInNoFile() throws Exception {
        List<String> arguments = new ArrayList<>();
        Secrets.all().forEach(secret -> Secrets.inEachPosition(secret).forEach(arguments::addAll));
        List<String> jvmOptions = List.of("-Ddb.password1=" + Secrets.CORE, "-XX:OnError=echo " + Secrets.CORE);

        try (ForkedSession jvm = ForkedSession.start(SessionProgram.class, folder, jvmOptions, arguments)) {
            assertThat(jvm.ask("describe")).isEqualTo("true");

            assertThat(contents().values())
                    .hasSize(3)
                    .noneMatch(content -> content.contains(Secrets.CORE))
                    .anyMatch(content -> content.contains("\"mainClass\": \"" + SessionProgram.class.getName() + "\"")
                            && content.contains("\"-XX:TieredStopAtLevel=1\"")
                            && content.contains("\"-Ddb.password1=…\"")
                            && content.contains("\"--no.nav.db.password=…\""));
        }
    }

    @Test
    void fullArgumentsAreInTheFileIfTheUserWantsThem() throws Exception {
        try (ForkedSession jvm = ForkedSession.start(
                SessionProgram.class,
                folder,
                List.of("-Dtrackedcache.session.arguments=full"),
                List.of("--password", "abc", "serve"))) {
            assertThat(jvm.ask("describe")).isEqualTo("true");

            assertThat(JsonText.parse(requireNonNull(contents().get("session-" + jvm.ask("id") + ".json")))
                            .getAsJsonObject("jvm")
                            .get("arguments")
                            .toString())
                    .endsWith("\"--password\",\"abc\",\"serve\"]");
        }
    }

    @Test
    void sessionOfKilledProcessIsStale() throws Exception {
        try (ForkedSession watcher = ForkedSession.start(folder)) {
            ForkedSession dead = ForkedSession.start(folder);
            dead.ask("heartbeat");
            String id = dead.ask("id");
            assertThat(watcher.ask("active")).contains(id);
            assertThat(watcher.ask("cleanup")).isEqualTo("0");

            dead.kill();

            assertThat(watcher.ask("active")).isEqualTo(watcher.ask("id"));
            assertThat(watcher.ask("cleanup")).isEqualTo("1");
            JsonObject root = JsonText.parse(Files.readString(registry));
            assertThat(root.getAsJsonObject("sessions").keySet()).isEmpty();
        }
    }
}
