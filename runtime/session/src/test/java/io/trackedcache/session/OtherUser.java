package io.trackedcache.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Another user, who owns some files. If the test runs as root, it changes the real owner of the files; otherwise this
 * object replaces the ownership check of the system.
 */
final class OtherUser implements Ownership {
    private static final int UID_OF_NOBODY = 65_534;
    private final Set<Path> given = new HashSet<>();
    private final Ownership real = new UserOwnership();

    void own(Path file) throws IOException {
        given.add(file);
        if (isRoot()) {
            Files.setAttribute(file, "unix:uid", UID_OF_NOBODY, LinkOption.NOFOLLOW_LINKS);
        }
    }

    @Override
    public boolean isOurs(Path file) throws IOException {
        return isRoot() ? real.isOurs(file) : !given.contains(file) && real.isOurs(file);
    }

    static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }
}
