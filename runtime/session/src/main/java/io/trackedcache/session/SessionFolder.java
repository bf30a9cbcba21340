package io.trackedcache.session;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The folder of a user's sessions. It is created for that user alone, and used only while no other user can write to
 * it.
 *
 * <p>A folder that exists already is never changed, not even when other users can write to it: this may be intended.
 */
final class SessionFolder {
    private static final String ALTERNATIVE =
            ", or set session.dir to a folder that does not exist yet: it is created with the right permissions";

    private final Path path;
    private final Ownership ownership;

    SessionFolder(Path path, Ownership ownership) {
        this.path = path;
        this.ownership = ownership;
    }

    Path path() {
        return path;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    boolean exists() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Creates the folder if it does not exist, and refuses one that is not safe. */
    void prepare() throws IOException {
        if (!exists()) {
            make();
        }
        requireSafe();
    }

    private void make() throws IOException {
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.createDirectory(path, permissions(ownership, parent == null ? path : parent, "rwx------"));
        } catch (FileAlreadyExistsException e) {
            // Another JVM was faster; its folder is checked like any other.
            requireSafe();
        }
    }

    void requireSafe() throws IOException {
        if (Files.isSymbolicLink(path)) {
            throw refused("is a symbolic link", "set session.dir to the target of the link");
        }
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            throw refused("is not a folder", "remove it");
        }
        if (!ownership.isOurs(path)) {
            throw refused("belongs to another user", "remove it");
        }
        if (ownership.isPosix(path) && isWritableByOthers()) {
            throw refused("can be written to by other users", "run chmod 700 on it");
        }
    }

    private boolean isWritableByOthers() throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
        return permissions.contains(PosixFilePermission.GROUP_WRITE)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE);
    }

    private IOException refused(String why, String remedy) {
        return new IOException("the folder '" + path + "' " + why + ": " + remedy + ALTERNATIVE);
    }

    /** Returns the permissions for a new file or folder; none where the file system has no POSIX permissions. */
    static FileAttribute<?>[] permissions(Ownership ownership, Path parent, String permissions) {
        return ownership.isPosix(parent)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
