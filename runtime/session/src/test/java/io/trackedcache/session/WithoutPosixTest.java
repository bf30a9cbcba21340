package io.trackedcache.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests on file systems without POSIX owners and permissions, as those of Windows. */
class WithoutPosixTest {
    @TempDir
    Path parent;

    /** Hides the permissions of real files, and fails a session that uses them. */
    private static final class NoPermissions implements Ownership {
        @Override
        public boolean isOurs(Path file) {
            return true;
        }

        @Override
        public boolean isPosix(Path file) {
            return false;
        }
    }

    /** The file system of a zip file has no POSIX permissions, unless it is created with them. */
    @Test
    void folderIsCreatedWithoutPermissionsAndBelongsToTheUser() throws IOException {
        URI zip = URI.create("jar:" + parent.resolve("files.zip").toUri());
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Path path = files.getPath("/a/sessions");
            SessionFolder folder = new SessionFolder(path, new UserOwnership());

            folder.prepare();
            folder.prepare();

            assertThat(path).isDirectory();
            assertThat(new UserOwnership().isPosix(path)).isFalse();
            assertThat(new UserOwnership().isOurs(path)).isTrue();
            Files.delete(path);
            Files.writeString(path, "a file where a folder should be");
            assertThatIOException().isThrownBy(folder::prepare).withMessageContaining("is not a folder");
        }
        assertThat(new UserOwnership().isPosix(parent)).isTrue();
    }

    @Test
    void sessionLivesWithoutPermissions() throws IOException {
        Set<PosixFilePermission> open = PosixFilePermissions.fromString("rwxrwxrwx");
        Host host = new Host(parent.resolve("sessions")).whereFilesBelongTo(new NoPermissions());
        Host.Jvm jvm = host.start(1);
        GlobalSessionManager session = host.sessionOf(jvm);
        GlobalSessionManager other = host.startSession(2);

        assertThat(session.heartbeat()).isTrue();
        Files.setPosixFilePermissions(host.folder(), open);
        assertThat(session.registerVm("vm-1", "zone-a", List.of())).isTrue();
        assertThat(other.heartbeat()).isTrue();
        assertThat(other.activeSessions()).containsOnlyKeys(session.sessionId(), other.sessionId());
        assertThat(session.unregisterVm()).isTrue();
        host.kill(jvm);
        assertThat(other.cleanupStaleSessions()).isOne();
        assertThat(other.leave()).isTrue();

        assertThat(host.files()).containsExactly("registry.json", "registry.lock");
        assertThat(host.warnings).isEmpty();
        assertThat(Files.getPosixFilePermissions(host.folder())).isEqualTo(open);
    }

    /** A link is refused on every file system. */
    @Test
    void linkInPlaceOfTheFolderIsRefused() throws IOException {
        Path target = Files.createDirectory(parent.resolve("target"));
        Files.createSymbolicLink(parent.resolve("sessions"), target);
        Host host = new Host(parent.resolve("sessions")).whereFilesBelongTo(new NoPermissions());

        assertThat(host.startSession(1).heartbeat()).isFalse();

        assertThat(host.warnings).singleElement().asString().contains("is a symbolic link");
        assertThat(target).isEmptyDirectory();
    }
}
