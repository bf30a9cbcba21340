package io.trackedcache.session;

import java.io.IOException;
import java.nio.file.Path;

/** The owners and permissions of files. */
interface Ownership {
    /** Whether the file itself, not the target of a link, belongs to the current user. */
    boolean isOurs(Path file) throws IOException;

    /** Whether the file system of a file has POSIX owners and permissions. */
    default boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
