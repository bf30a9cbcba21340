package io.trackedcache.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trackedcache.config.SettingSources;
import io.trackedcache.config.Settings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the system tells of hosts and processes, and what the user says. */
class SystemTest {
    private static final Path NO_FILE = Path.of("no", "such", "file");

    @TempDir
    Path folder;

    @Test
    void hostNameIsTheKernelsAndElseThatOfTheEnvironment() throws IOException {
        Path kernel = Files.writeString(folder.resolve("hostname"), "kernel\n");

        assertThat(HostName.of(kernel, Map.of("HOSTNAME", "bash")::get)).isEqualTo("kernel");
        assertThat(HostName.of(NO_FILE, Map.of("HOSTNAME", "bash", "COMPUTERNAME", "windows")::get))
                .isEqualTo("bash");
        assertThat(HostName.of(NO_FILE, Map.of("HOSTNAME", " ", "COMPUTERNAME", "windows")::get))
                .isEqualTo("windows");
        assertThat(HostName.of(folder, name -> null)).isEqualTo("localhost");
        assertThat(HostName.ofThisHost()).isNotBlank();
    }

    @Test
    void thisJvmIsAlive() {
        JvmIdentity self = JvmIdentity.ofThisJvm();

        assertThat(new SystemProcesses().find(self.pid()))
                .hasValueSatisfying(process ->
                        assertThat(self.hasStartedAt(process.startedAt())).isTrue());
        assertThat(self.isSameJvmAs(JvmIdentity.ofThisJvm())).isTrue();
    }

    @Test
    void processThatWasKilledIsDead() throws Exception {
        Process process = new ProcessBuilder("sleep", "600").start();
        assertThat(new SystemProcesses().find(process.pid())).isPresent();

        assertThat(process.destroyForcibly().waitFor(1, TimeUnit.MINUTES)).isTrue();

        assertThat(new SystemProcesses().find(process.pid())).isEmpty();
        assertThat(new SystemProcesses().find(0)).isEmpty();
        assertThat(new SystemProcesses().find(-1)).isEmpty();
        assertThat(new SystemProcesses().find(Long.MAX_VALUE)).isEmpty();
    }

    /** The shell becomes a program that does not ask what its children end with. */
    @Test
    void processThatIsDeadButNotAskedForIsDead() throws Exception {
        Process parent = new ProcessBuilder("sh", "-c", "sleep 600 & echo $!; exec sleep 601").start();
        try {
            long child = Long.parseLong(parent.inputReader().readLine());
            await().atMost(Duration.ofMinutes(1)).until(() -> isSleeping(parent));
            assertThat(ProcessHandle.of(child)).hasValueSatisfying(ProcessHandle::destroyForcibly);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> new SystemProcesses().find(child).isEmpty());
            assertThat(ProcessHandle.of(child))
                    .hasValueSatisfying(zombie -> assertThat(zombie.isAlive()).isTrue());
        } finally {
            parent.destroyForcibly();
        }
    }

    private static boolean isSleeping(Process process) {
        return process.info().command().orElse("").endsWith("sleep");
    }

    @Test
    void settingsAreWhatTheUserSaysAndElseAFolderOfHisOwn() {
        Settings said = Settings.resolve(
                new SettingSources("session.dir=here", Map.of(), Map.of("TRACKEDCACHE_SESSION_MAX_AGE", "5m")));
        assertThat(SessionSettings.from(said))
                .isEqualTo(new SessionSettings(new File("here").getAbsolutePath(), Duration.ofMinutes(5)));

        SessionSettings unsaid = SessionSettings.from(Settings.defaults());
        assertThat(unsaid.maxAge()).isEqualTo(Duration.ofHours(12));
        assertThat(Path.of(unsaid.directory()).getParent())
                .isEqualTo(Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath());
        assertThat(Path.of(unsaid.directory()).getFileName().toString()).matches("trackedcache-[A-Za-z0-9._-]+");
    }

    @Test
    void whatIsSaidWronglyOfSessionsIsAWarning() {
        List<String> said = new ArrayList<>();
        Warnings warnings = new Warnings(said::add);
        System.setProperty("trackedcache.session.max-age", "soon");
        System.setProperty("trackedcache.session.dir", "a\0b");
        try {
            assertThat(SessionSettings.ofThisJvm(warnings)).isEqualTo(SessionSettings.from(Settings.defaults()));
        } finally {
            System.clearProperty("trackedcache.session.max-age");
            System.clearProperty("trackedcache.session.dir");
        }
        warnings.say();
        assertThat(said).hasSize(2);
        assertThat(said.get(0)).contains("'soon'", "session.max-age", "expected a duration");
        assertThat(said.get(1)).contains("session.dir is no path", "the default holds");
    }
}
