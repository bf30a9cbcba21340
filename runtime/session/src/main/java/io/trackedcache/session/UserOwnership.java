package io.trackedcache.session;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;

/**
 * The ownership of files by the user that this JVM runs as. On Linux it compares user ids, because a container may have
 * no user name; elsewhere it compares names. On file systems without POSIX owners, the access list of the folder alone
 * decides.
 */
final class UserOwnership implements Ownership {
    private static final Path STATUS = Path.of("/proc/self/status");

    @Override
    public boolean isOurs(Path file) throws IOException {
        if (!isPosix(file)) {
            return true;
        }
        return Files.isReadable(STATUS) ? hasOurId(file) : hasOurName(file);
    }

    private static boolean hasOurId(Path file) throws IOException {
        return Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS).equals(LinuxProcesses.ownUserId());
    }

    private static boolean hasOurName(Path file) throws IOException {
        UserPrincipal user = FileSystems.getDefault()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(System.getProperty("user.name"));
        return Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(user);
    }
}
