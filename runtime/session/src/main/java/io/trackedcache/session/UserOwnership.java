package io.trackedcache.session;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;

/**
 * Files of the user that this JVM runs as. On Linux by number, since a container may have no name for it; elsewhere by
 * name; where there are no POSIX owners, the folder's own access list decides alone.
 */
final class UserOwnership implements Ownership {
    private static final Path STATUS = Path.of("/proc/self/status");

    @Override
    public boolean isOurs(Path file) throws IOException {
        if (!SessionFolder.isPosix(file)) {
            return true;
        }
        return Files.isReadable(STATUS) ? isOfOurNumber(file) : isOfOurName(file);
    }

    private static boolean isOfOurNumber(Path file) throws IOException {
        return Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS).equals(ourNumber());
    }

    /** {@code Uid:} has the real, the effective, the saved and the file-system number; files are made with the last. */
    private static Integer ourNumber() throws IOException {
        for (String line : Files.readAllLines(STATUS)) {
            if (line.startsWith("Uid:")) {
                List<String> numbers =
                        List.of(line.substring("Uid:".length()).strip().split("\\s+", -1));
                return Integer.parseUnsignedInt(numbers.get(numbers.size() - 1));
            }
        }
        throw new IOException("'" + STATUS + "' does not say which user this process is of");
    }

    private static boolean isOfOurName(Path file) throws IOException {
        UserPrincipal we = FileSystems.getDefault()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(System.getProperty("user.name"));
        return Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(we);
    }
}
