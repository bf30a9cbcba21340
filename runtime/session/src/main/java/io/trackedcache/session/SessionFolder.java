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
 * The folder where the sessions of a user meet: made for that user alone, and used only as long as nobody else can
 * write to it.
 *
 * <p>A folder that was there before is never changed, also not when it is too open: it may be so for a reason.
 */
final class SessionFolder {
    private static final String OTHERWISE =
            ", or name a folder by session.dir that is not there yet: it is made with the right permissions";

    private final Path path;
    private final Ownership ownership;

    SessionFolder(String path, Ownership ownership) {
        this.path = Path.of(path);
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

    /** Makes it where it is not there; refuses one that is not safe. */
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
            Files.createDirectory(path, isPosix(parent == null ? path : parent) ? ownerOnly("rwx------") : none());
        } catch (FileAlreadyExistsException e) {
            // Another JVM was faster; it is checked like any other.
            requireSafe();
        }
    }

    void requireSafe() throws IOException {
        if (Files.isSymbolicLink(path)) {
            throw refused("is a symbolic link", "set session.dir to the folder that it leads to");
        }
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            throw refused("is no folder", "remove it");
        }
        if (!ownership.isOurs(path)) {
            throw refused("belongs to another user", "remove it");
        }
        if (isPosix(path) && isWritableByOthers()) {
            throw refused("can be written to by other users", "run chmod 700 on it");
        }
    }

    private boolean isWritableByOthers() throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
        return permissions.contains(PosixFilePermission.GROUP_WRITE)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE);
    }

    private IOException refused(String why, String remedy) {
        return new IOException("the folder '" + path + "' " + why + ": " + remedy + OTHERWISE);
    }

    static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    static FileAttribute<?>[] ownerOnly(String permissions) {
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    static FileAttribute<?>[] none() {
        return new FileAttribute<?>[0];
    }
}
