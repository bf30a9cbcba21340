package io.trackedcache.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the session of a JVM that writes its own file alone, beside others. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // Opening a pipe blocks for ever.
class LightSessionTest {
    private static final JvmDescription DESCRIPTION =
            new JvmDescription("com.acme.Shop", List.of("--port=…"), "0.1.0", null, null, List.of("users"));

    @TempDir
    Path parent;

    private Host host;
    private Host.Jvm jvm;
    private LightSession light;

    @BeforeEach
    void beginSession() {
        host = new Host(parent.resolve("sessions"));
        jvm = host.start(100);
        light = lightSessionOf(jvm);
    }

    private LightSession lightSessionOf(Host.Jvm of) {
        return requireNonNull(host.lightSessionOf(of));
    }

    private boolean beat() {
        return light.beat(DESCRIPTION, host.clock.instant());
    }

    /** Returns the session manager of the same JVM, which continues the session. */
    private GlobalSessionManager full() {
        return host.sessionOf(jvm);
    }

    private boolean mayCleanUp() {
        return light.mayCleanUp(host.clock.instant());
    }

    @Test
    void writesItsOwnFileAndNoOther() throws IOException {
        assertThat(beat()).isTrue();
        host.clock.advance(Duration.ofMinutes(1));
        assertThat(beat()).isTrue();

        Path file = host.file(full());
        assertThat(host.files()).containsExactly(file.getFileName().toString());
        assertThat(permissions(host.folder())).isEqualTo("rwx------");
        assertThat(permissions(file)).isEqualTo("rw-------");
        Instant start = Instant.parse("2026-01-31T12:00:00Z");
        assertThat(file)
                .hasContent(SessionText.of(new SessionRecord(
                        full().sessionId(), jvm.identity(), start, start.plusSeconds(60), null, DESCRIPTION)));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void isVisibleToOtherSessions() {
        assertThat(beat()).isTrue();

        assertThat(host.startSession(200).activeSessions().get(full().sessionId()))
                .isEqualTo(full().activeSessions().get(full().sessionId()))
                .extracting(SessionRecord::description)
                .isEqualTo(DESCRIPTION);
    }

    @Test
    void jvmHasOneSession() {
        assertThat(host.lightSessionOf(jvm)).isNull();
        GlobalSessionManager full = full();
        full.heartbeat();

        assertThat(host.lightSessionOf(jvm)).isNull();
        Host.Jvm other = host.start(200);
        String id = host.sessionOf(other).sessionId();
        assertThat(host.lightSessionOf(other)).isNull();
        assertThat(host.sessionOf(other).sessionId()).isEqualTo(id).isNotEqualTo(full.sessionId());
    }

    @Test
    void leavesAllToSessionManagerThatHasChangedTheSession() {
        assertThat(beat()).isTrue();
        assertThat(full().registerVm("vm-1", "zone-a", List.of())).isTrue();

        assertThat(beat()).isFalse();
        assertThat(light.leave()).isFalse();

        assertThat(host.file(full())).content().contains("vm-1", "com.acme.Shop");
        assertThat(full().myVm()).isPresent();
    }

    @Test
    void sessionManagerThatHasOnlyLookedChangesNothing() {
        assertThat(full().activeSessions()).hasSize(1);
        assertThat(full().orphanedVms()).isEmpty();

        assertThat(beat()).isTrue();
    }

    @Test
    void leavingRemovesTheFileAndLateHeartbeatDoesNotBringItBack() throws IOException {
        beat();

        assertThat(light.leave()).isTrue();
        assertThat(light.leave()).isTrue();
        assertThat(beat()).isTrue();
        assertThat(full().heartbeat()).isFalse();

        assertThat(host.files()).isEmpty();
        full().comeBack();
        assertThat(full().heartbeat()).isTrue();
    }

    @Test
    void leavingBeforeTheFirstHeartbeatCreatesNoFolder() {
        assertThat(light.leave()).isTrue();
        assertThat(host.folder()).doesNotExist();
    }

    /** Another session has rebuilt the registry from all files. */
    @Test
    void leavesTheRegistryToSessionManager() {
        beat();
        host.startSession(200).heartbeat();
        assertThat(host.registry()).content().contains(full().sessionId());

        assertThat(light.leave()).isFalse();
        assertThat(full().leave()).isTrue();

        assertThat(host.registry()).content().doesNotContain(full().sessionId());
        assertThat(host.file(full())).doesNotExist();
    }

    @Test
    void heartbeatRestoresRemovedFolder() throws IOException {
        beat();
        Files.delete(host.file(full()));
        Files.delete(host.folder());

        assertThat(beat()).isTrue();
        assertThat(host.file(full())).exists();
    }

    @ParameterizedTest
    @EnumSource
    void intruderInPlaceOfTheFileIsLeftAlone(UnsafeFilesTest.Intruder intruder) throws IOException {
        assertThat(beat()).isTrue();
        Path file = host.file(full());
        intruder.replace(file, parent, new OtherUser());
        Object kind = Files.readAttributes(file, "unix:mode,uid,ino", LinkOption.NOFOLLOW_LINKS);

        // A test that is not root cannot give a file to another user.
        if (intruder != UnsafeFilesTest.Intruder.FILE_OF_ANOTHER_USER || OtherUser.isRoot()) {
            assertThat(beat()).isFalse();
            assertThat(light.leave()).isFalse();
            assertThat(Files.readAttributes(file, "unix:mode,uid,ino", LinkOption.NOFOLLOW_LINKS))
                    .isEqualTo(kind);
        }
        assertThat(host.files()).containsExactly(file.getFileName().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwx---", "rwx---rwx", "rwx----w-"})
    void folderWritableByOthersIsRefusedAndUnchanged(String permissions) throws IOException {
        Files.createDirectory(host.folder());
        Files.setPosixFilePermissions(host.folder(), PosixFilePermissions.fromString(permissions));

        assertThat(beat()).isFalse();

        assertThat(host.folder()).isEmptyDirectory();
        assertThat(permissions(host.folder())).isEqualTo(permissions);
        Files.setPosixFilePermissions(host.folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(beat()).isTrue();
        Files.setPosixFilePermissions(host.folder(), PosixFilePermissions.fromString(permissions));
        assertThat(light.leave()).isFalse();
    }

    @Test
    void linkOrFileInPlaceOfTheFolderIsRefused() throws IOException {
        Path target = Files.createDirectory(parent.resolve("target"));
        Files.createSymbolicLink(host.folder(), target);
        assertThat(beat()).isFalse();
        assertThat(target).isEmptyDirectory();

        Files.delete(host.folder());
        Files.writeString(host.folder(), "a file");
        assertThat(beat()).isFalse();
        assertThat(host.folder()).hasContent("a file");
    }

    @Test
    void folderThatCannotBeCreatedIsRefused() {
        host = new Host(Path.of("/proc/trackedcache/sessions"));
        light = lightSessionOf(host.start(100));

        assertThat(beat()).isFalse();
        assertThat(light.leave()).isTrue();
        assertThat(light.mayCleanUp(host.clock.instant())).isFalse();
    }

    @Test
    void nothingIsLeftOverByLiveSessions() throws IOException {
        beat();
        lightSessionOf(host.start(200)).beat(DESCRIPTION, host.clock.instant());
        host.startSession(300).registerVm("vm-3", "zone-a", List.of());
        Files.writeString(host.folder().resolve("session-" + full().sessionId() + ".json.1.tmp"), "{");
        Files.writeString(host.folder().resolve("letter.tmp"), "dear");
        Files.writeString(host.folder().resolve("registry.json.broken-1"), "");

        assertThat(mayCleanUp()).isFalse();
        assertThat(light.seesOrphans()).isFalse();
    }

    @Test
    void fileOfDeadSessionIsLeftOver() {
        Host.Jvm dead = host.start(200);
        lightSessionOf(dead).beat(DESCRIPTION, host.clock.instant());
        assertThat(mayCleanUp()).isFalse();

        host.kill(dead);

        assertThat(mayCleanUp()).isTrue();
        assertThat(full().cleanupStaleSessions()).isOne();
        assertThat(mayCleanUp()).isFalse();
    }

    @Test
    void fileOfSessionWithReusedPidIsLeftOver() {
        lightSessionOf(host.start(200)).beat(DESCRIPTION, host.clock.instant());

        host.setStart(200, host.clock.instant().plusSeconds(3));

        assertThat(mayCleanUp()).isTrue();
        assertThat(full().cleanupStaleSessions()).isOne();
    }

    @Test
    void fileOfAnotherHostIsLeftOverWhenItIsOld() throws IOException {
        Host away = new Host(host.folder(), "away");
        GlobalSessionManager remote = away.startSession(100);
        remote.registerVm("vm-1", "zone-a", List.of());
        Files.setLastModifiedTime(host.file(remote), FileTime.from(host.clock.instant()));

        host.clock.advance(Host.MAX_AGE);
        assertThat(mayCleanUp()).isFalse();

        host.clock.advance(Duration.ofMillis(1));
        assertThat(mayCleanUp()).isTrue();
        assertThat(full().cleanupStaleSessions()).isOne();
        assertThat(light.seesOrphans()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "session-x.json",
                "session-0f8f2c6e-6a0e-4f0f-9f8e-2d1f6a3f7c11.json",
                "session-x.json.2.tmp",
                "registry.json.1.tmp",
                "orphan-x.json.1.tmp"
            })
    void fileWhoseProcessIsUnknownMayBeLeftOver(String name) throws IOException {
        beat();
        Files.writeString(host.folder().resolve(name), "{");

        assertThat(mayCleanUp()).isTrue();
    }

    /** A virtual machine must not be forgotten where only the file of its session is lost. */
    @Test
    void sessionThatOnlyTheRegistryHasIsLeftOver() throws IOException {
        Host.Jvm dead = host.start(200);
        GlobalSessionManager session = host.sessionOf(dead);
        session.registerVm("vm-2", "zone-a", List.of());
        assertThat(mayCleanUp()).isFalse();
        Files.delete(host.file(session));
        host.kill(dead);

        assertThat(mayCleanUp()).isTrue();
        assertThat(full().cleanupStaleSessions()).isOne();
        assertThat(full().orphanedVms()).hasSize(1);
    }

    @Test
    void registryThatIsNoFileIsReportedByTheCleanup() throws IOException {
        beat();
        Files.createDirectory(host.registry());

        assertThat(mayCleanUp()).isTrue();
        full().cleanupStaleSessions();
        assertThat(host.warnings).singleElement().asString().contains("remove it");
    }

    /** A session writes its own file without the lock that the cleanup holds. */
    @Test
    void cleanupSparesTemporaryFileOfLiveSession() throws IOException {
        beat();
        GlobalSessionManager other = host.startSession(200);
        Path temporary = host.folder().resolve("session-" + full().sessionId() + ".json.1.tmp");
        Files.writeString(temporary, "{");

        other.cleanupStaleSessions();
        assertThat(temporary).exists();

        host.kill(jvm);
        other.cleanupStaleSessions();
        assertThat(temporary).doesNotExist();
    }
}
