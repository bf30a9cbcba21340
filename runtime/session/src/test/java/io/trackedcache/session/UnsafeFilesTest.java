package io.trackedcache.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests with foreign files, links and folders in place of the session's own. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // Opening a pipe blocks for ever.
class UnsafeFilesTest {
    private static final String SECRET = "not ours";

    @TempDir
    Path parent;

    private final OtherUser otherUser = new OtherUser();
    private Host host;
    private GlobalSessionManager session;

    @BeforeEach
    void startSession() {
        host = new Host(parent.resolve("sessions")).whereFilesBelongTo(otherUser);
        session = host.startSession(100);
    }

    /** A thing that may replace a file. */
    enum Intruder {
        LINK,
        DANGLING_LINK,
        PIPE,
        FOLDER,
        FILE_OF_ANOTHER_USER;

        void replace(Path place, Path parent, OtherUser otherUser) throws IOException {
            Files.deleteIfExists(place);
            switch (this) {
                case LINK ->
                    Files.createSymbolicLink(
                            place, Files.writeString(parent.resolve("target-" + UUID.randomUUID()), SECRET));
                case DANGLING_LINK -> Files.createSymbolicLink(place, parent.resolve("nowhere"));
                case PIPE -> run("mkfifo", place.toString());
                case FOLDER -> Files.createDirectory(place);
                case FILE_OF_ANOTHER_USER -> otherUser.own(Files.writeString(place, SECRET));
            }
        }
    }

    private static void run(String... command) throws IOException {
        try {
            assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                    .isZero();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private Object kindOf(Path file) throws IOException {
        return Map.of(
                "type",
                        Files.readAttributes(
                                file, "isRegularFile,isDirectory,isSymbolicLink,isOther", LinkOption.NOFOLLOW_LINKS),
                "owner", Files.getOwner(file, LinkOption.NOFOLLOW_LINKS));
    }

    private void assertThatTargetsAreUntouched() throws IOException {
        assertThat(parent.resolve("nowhere")).doesNotExist();
        try (var files = Files.list(parent)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("target-")))
                    .allSatisfy(file -> assertThat(file).hasContent(SECRET));
        }
    }

    @ParameterizedTest
    @EnumSource
    void intruderInPlaceOfSessionFileIsLeftAlone(Intruder intruder) throws IOException {
        session.registerVm("vm-1", "zone-a", List.of());
        assertIsLeftAlone(intruder, host.file(session));
    }

    @ParameterizedTest
    @EnumSource
    void intruderInPlaceOfRegistryIsLeftAlone(Intruder intruder) throws IOException {
        session.registerVm("vm-1", "zone-a", List.of());
        assertIsLeftAlone(intruder, host.registry());
    }

    @ParameterizedTest
    @EnumSource
    void intruderInPlaceOfLockIsLeftAlone(Intruder intruder) throws IOException {
        session.registerVm("vm-1", "zone-a", List.of());
        assertIsLeftAlone(intruder, host.folder().resolve("registry.lock"));
    }

    @ParameterizedTest
    @EnumSource
    void leavingKeepsIntruderInPlaceOfSessionFile(Intruder intruder) throws IOException {
        session.heartbeat();
        intruder.replace(host.file(session), parent, otherUser);
        Object kind = kindOf(host.file(session));

        assertThat(session.leave()).isFalse();

        assertThat(kindOf(host.file(session))).isEqualTo(kind);
        assertThatTargetsAreUntouched();
    }

    private void assertIsLeftAlone(Intruder intruder, Path place) throws IOException {
        intruder.replace(place, parent, otherUser);
        Object kind = kindOf(place);

        assertThat(session.registerVm("vm-2", "zone-a", List.of())).isFalse();
        assertThat(session.unregisterVm()).isFalse();
        assertThat(session.heartbeat()).isFalse();
        session.cleanupStaleSessions();
        assertThat(session.activeSessions()).containsOnlyKeys(session.sessionId());

        assertThat(kindOf(place)).isEqualTo(kind);
        assertThatTargetsAreUntouched();
        assertThat(session.myVm()).map(VmRecord::vmId).contains("vm-1");
        assertThat(host.warnings)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(warning -> warning.contains(place.toString()));
        assertThat(host.warnings).anyMatch(warning -> warning.contains("remove it"));

        Files.delete(place);
        assertThat(session.registerVm("vm-2", "zone-a", List.of())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void intruderNamedLikeSessionIsNeitherReadNorRemoved(Intruder intruder) throws IOException {
        session.heartbeat();
        Path place = host.folder().resolve("session-dead.json");
        intruder.replace(place, parent, otherUser);
        Object kind = kindOf(place);

        assertThat(session.cleanupStaleSessions()).isZero();
        assertThat(session.activeSessions()).containsOnlyKeys(session.sessionId());
        session.activeSessions();

        assertThat(kindOf(place)).isEqualTo(kind);
        assertThatTargetsAreUntouched();
        assertThat(host.warnings).singleElement().asString().contains(place.toString());
    }

    @ParameterizedTest
    @EnumSource
    void intruderNamedLikeTemporaryFileStays(Intruder intruder) throws IOException {
        session.heartbeat();
        Path place = host.folder().resolve("registry.json.1.tmp");
        intruder.replace(place, parent, otherUser);

        session.cleanupStaleSessions();
        session.cleanupStaleSessions();

        assertThat(Files.exists(place, LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThatTargetsAreUntouched();
        assertThat(host.warnings).singleElement().asString().contains(place.toString());
    }

    @Test
    void cleanupRemovesTemporaryFilesOfSessionsOnly() throws IOException {
        session.heartbeat();
        Files.writeString(host.folder().resolve("registry.json.1.tmp"), "{");
        Files.writeString(host.folder().resolve("session-x.json.2.tmp"), "{");
        Files.writeString(host.folder().resolve("letter.tmp"), "dear");

        session.cleanupStaleSessions();

        assertThat(host.files()).filteredOn(name -> name.endsWith(".tmp")).containsExactly("letter.tmp");
    }

    @Test
    void folderAndFilesAreAccessibleByOwnerOnly() throws IOException {
        session.heartbeat();

        assertThat(permissions(host.folder())).isEqualTo("rwx------");
        for (String name : host.files()) {
            assertThat(permissions(host.folder().resolve(name))).as(name).isEqualTo("rw-------");
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwx---", "rwx---rwx", "rwx----w-", "rwxrwxrwx"})
    void folderWritableByOthersIsRefusedAndUnchanged(String permissions) throws IOException {
        Files.createDirectory(host.folder());
        Files.setPosixFilePermissions(host.folder(), PosixFilePermissions.fromString(permissions));

        assertThatFolderIsRefused("can be written to by other users: run chmod 700 on it", folder -> {});

        assertThat(permissions(host.folder())).isEqualTo(permissions);
        Files.setPosixFilePermissions(host.folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(session.heartbeat()).isTrue();
    }

    @Test
    void linkInPlaceOfFolderIsRefused() throws IOException {
        Path target = Files.createDirectory(parent.resolve("target"));
        Files.createSymbolicLink(host.folder(), target);

        assertThatFolderIsRefused(
                "is a symbolic link: set session.dir",
                folder -> assertThat(target).isEmptyDirectory());
    }

    @Test
    void folderOfAnotherUserIsRefused() throws IOException {
        otherUser.own(Files.createDirectory(host.folder()));

        assertThatFolderIsRefused(
                "belongs to another user", folder -> assertThat(folder).isEmptyDirectory());
    }

    /** A user other than root tests a folder of root instead. */
    @Test
    void ownershipComesFromTheSystem() throws IOException {
        Path own = Files.createFile(parent.resolve("own"));
        assertThat(new UserOwnership().isOurs(own)).isTrue();

        otherUser.own(own);
        assertThat(new UserOwnership().isOurs(OtherUser.isRoot() ? own : Path.of("/")))
                .isFalse();
    }

    @Test
    void fileInPlaceOfFolderIsRefusedUntilRemoved() throws IOException {
        Files.writeString(host.folder(), SECRET);

        assertThatFolderIsRefused(
                "is not a folder: remove it", folder -> assertThat(folder).hasContent(SECRET));

        Files.delete(host.folder());
        assertThat(session.heartbeat()).isTrue();
        assertThat(host.file(session)).exists();
    }

    /** This folder belongs to the user, but not even root can create files in it. */
    @Test
    void unwritableFolderIsOneWarning() {
        Host readOnly = new Host(Path.of("/proc/self/attr"));
        GlobalSessionManager unwritable = readOnly.startSession(100);

        assertThat(unwritable.registerVm("vm-1", "zone-a", List.of())).isFalse();
        assertThat(unwritable.heartbeat()).isFalse();
        assertThat(unwritable.leave()).isFalse();
        assertThat(unwritable.cleanupStaleSessions()).isZero();

        assertThat(unwritable.myVm()).isEmpty();
        assertThat(unwritable.activeSessions()).containsOnlyKeys(unwritable.sessionId());
        assertThat(unwritable.statistics().writeFailures()).isEqualTo(4);
        assertThat(readOnly.warnings)
                .singleElement()
                .asString()
                .contains("/proc/self/attr", "set session.dir to another folder");
    }

    @Test
    void folderThatCannotBeCreatedIsOneWarning() {
        Host nowhere = new Host(Path.of("/proc/trackedcache/sessions"));
        GlobalSessionManager unwritable = nowhere.startSession(100);

        assertThat(unwritable.registerVm("vm-1", "zone-a", List.of())).isFalse();
        assertThat(nowhere.warnings).singleElement().asString().contains("/proc/trackedcache");
    }

    private void assertThatFolderIsRefused(String why, Consumer<Path> isUntouched) {
        assertThat(session.registerVm("vm-1", "zone-a", List.of())).isFalse();
        assertThat(session.heartbeat()).isFalse();
        assertThat(session.activeSessions()).containsOnlyKeys(session.sessionId());
        isUntouched.accept(host.folder());
        assertThat(session.myVm()).isEmpty();
        assertThat(session.statistics().writeFailures()).isEqualTo(2);
        assertThat(host.warnings).allMatch(warning -> warning.contains(why) && warning.contains("session.dir"));
        assertThat(host.warnings)
                .filteredOn(warning -> warning.contains("could not be changed"))
                .hasSize(1);
    }

    @Test
    void problemLastsWhileTheLastChangeHasFailed() throws IOException {
        assertThat(session.problem()).isEmpty();
        Files.writeString(host.folder(), SECRET);
        session.heartbeat();

        assertThat(session.problem())
                .hasValueSatisfying(problem -> assertThat(problem)
                        .contains("'" + host.folder() + "' is not a folder", "; free some disk space"));

        Files.delete(host.folder());
        session.heartbeat();
        assertThat(session.problem()).isEmpty();
        assertThat(session.statistics().lastFailure()).contains("is not a folder");
    }

    @Test
    void sameFailureIsReportedAgainOnlyAfterSuccess() throws IOException {
        for (int i = 0; i < 2; i++) {
            Files.writeString(host.folder(), SECRET);
            session.heartbeat();
            session.heartbeat();
            Files.delete(host.folder());
            session.heartbeat();
            for (String name : host.files()) {
                Files.delete(host.folder().resolve(name));
            }
            Files.delete(host.folder());
        }
        assertThat(host.warnings).hasSize(2);
    }

    /** Other code in this JVM locks the file; the JVM reports such a lock by an exception. */
    @Test
    void lockThatIsHeldTooLongIsNamedInWarning() throws IOException {
        session.heartbeat();
        Host hasty = new Host(host.folder()).withPatience(Duration.ofMillis(50));
        GlobalSessionManager second = hasty.startSession(200);
        Path file = host.folder().resolve("registry.lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(second.registerVm("vm-1", "zone-a", List.of())).isFalse();
        }

        assertThat(hasty.warnings)
                .singleElement()
                .asString()
                .contains("the lock '" + file + "' is held by process 100");
        assertThat(second.registerVm("vm-1", "zone-a", List.of())).isTrue();
    }
}
