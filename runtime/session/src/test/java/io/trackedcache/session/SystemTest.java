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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the host name, the process table and the settings of this JVM. */
class SystemTest {
    @Test
    void hostNameComesFromKernelOrElseFromEnvironment() throws IOException {
        assertThat(HostName.of("kernel", Map.of("HOSTNAME", "bash")::get)).isEqualTo("kernel");
        assertThat(HostName.of("", Map.of("HOSTNAME", "bash", "COMPUTERNAME", "windows")::get))
                .isEqualTo("bash");
        assertThat(HostName.of("", Map.of("HOSTNAME", " ", "COMPUTERNAME", "windows")::get))
                .isEqualTo("windows");
        assertThat(HostName.of("", name -> null)).isEqualTo("localhost");
        assertThat(HostName.ofThisHost())
                .isEqualTo(
                        Files.readString(Path.of("/proc/sys/kernel/hostname")).strip());
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
    void linuxShowsTheSameAsTheJdk() {
        LinuxProcesses linux = new LinuxProcesses();
        ProcessHandle self = ProcessHandle.current();

        assertThat(JvmIdentity.ofThisLinuxJvm(linux)).isEqualTo(JvmIdentity.ofThisJvm());
        for (long pid = self.pid(); pid > 0; pid = parent(pid)) {
            assertThat(linux.find(pid))
                    .isEqualTo(new SystemProcesses().find(pid))
                    .isPresent();
        }
        for (long none : new long[] {0, -1, Long.MAX_VALUE}) {
            assertThat(linux.find(none)).isEmpty();
        }
    }

    private static long parent(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(ProcessHandle::parent)
                .map(ProcessHandle::pid)
                .orElse(0L);
    }

    @Test
    void killedProcessIsNotFound() throws Exception {
        Process process = new ProcessBuilder("sleep", "600").start();
        assertThat(new SystemProcesses().find(process.pid())).isPresent();

        assertThat(process.destroyForcibly().waitFor(1, TimeUnit.MINUTES)).isTrue();

        assertThat(new SystemProcesses().find(process.pid())).isEmpty();
        assertThat(new SystemProcesses().find(0)).isEmpty();
        assertThat(new SystemProcesses().find(-1)).isEmpty();
        assertThat(new SystemProcesses().find(Long.MAX_VALUE)).isEmpty();
    }

    /**
     * The shell replaces itself with a program that does not wait for its children, so the killed child is a zombie.
     */
    @Test
    void zombieProcessIsNotFound() throws Exception {
        Process parent = new ProcessBuilder("sh", "-c", "sleep 600 & echo $!; exec sleep 601").start();
        try {
            long child = Long.parseLong(parent.inputReader().readLine());
            await().atMost(Duration.ofMinutes(1)).until(() -> isSleeping(parent));
            assertThat(ProcessHandle.of(child)).hasValueSatisfying(ProcessHandle::destroyForcibly);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> new SystemProcesses().find(child).isEmpty());
            assertThat(new LinuxProcesses().find(child)).isEmpty();
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
    void settingsDefaultToAFolderOfTheUser() {
        Settings settings = Settings.resolve(
                new SettingSources("session.dir=here", Map.of(), Map.of("TRACKEDCACHE_SESSION_MAX_AGE", "5m")));
        assertThat(SessionSettings.from(settings))
                .isEqualTo(new SessionSettings(new File("here").getAbsolutePath(), Duration.ofMinutes(5)));

        SessionSettings defaults = SessionSettings.from(Settings.defaults());
        assertThat(defaults.maxAge()).isEqualTo(Duration.ofHours(12));
        assertThat(Path.of(defaults.directory()).getParent())
                .isEqualTo(Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath());
        assertThat(Path.of(defaults.directory()).getFileName().toString()).matches("trackedcache-[A-Za-z0-9._-]+");
    }

    @ParameterizedTest
    @CsvSource({"bob,bob", "John Smith,John_Smith", "?,4294967294", "'',4294967294", "日本,4294967294", "_,_"})
    void userWithoutUsableNameIsTheUserId(String name, String expected) {
        assertThat(UserName.of(name, () -> -2)).isEqualTo(expected);
    }

    @Test
    void folderOfUserWithoutNameIsThatOfTheUserId() throws Exception {
        String name = System.getProperty("user.name");
        System.setProperty("user.name", "?");
        try {
            assertThat(Path.of(SessionSettings.from(Settings.defaults()).directory())
                            .getFileName())
                    .hasToString("trackedcache-" + Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } finally {
            System.setProperty("user.name", name);
        }
    }

    @Test
    void invalidSettingsAreWarnings() {
        List<String> logged = new ArrayList<>();
        Warnings warnings = new Warnings(logged::add);
        System.setProperty("trackedcache.session.max-age", "soon");
        System.setProperty("trackedcache.session.dir", "a\0b");
        try {
            assertThat(SessionSettings.ofThisJvm(warnings)).isEqualTo(SessionSettings.from(Settings.defaults()));
        } finally {
            System.clearProperty("trackedcache.session.max-age");
            System.clearProperty("trackedcache.session.dir");
        }
        warnings.log();
        assertThat(logged).hasSize(2);
        assertThat(logged.get(0)).contains("'soon'", "session.max-age", "expected a duration");
        assertThat(logged.get(1)).contains("session.dir is not a path", "the default is used");
    }
}
