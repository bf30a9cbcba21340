package io.trackedcache.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lock that a process holds while it changes the files of a folder. The operating system releases it when the
 * process ends, however that happens. The lock file holds the pid of the last owner, for the user to read.
 */
final class RegistryLock implements AutoCloseable {
    /** Far behind the text: on Windows, other processes cannot read a locked byte. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private RegistryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Acquires the lock without waiting for it.
     *
     * @throws LockHeldException if another process holds it
     */
    static RegistryLock acquire(OwnFile file, long pid) throws IOException {
        while (true) {
            make(file);
            Object before = identity(file.path());
            FileChannel channel = open(file.path());
            requireLock(channel, file);
            if (Objects.equals(before, identity(file.path()))) {
                sign(channel, pid);
                return new RegistryLock(channel);
            }
            // The file was removed meanwhile, so the next process would lock another file.
            channel.close();
        }
    }

    /**
     * Creates the lock file. It is locked later, by a channel that opens it between two checks of the file's identity.
     */
    private static void make(OwnFile file) throws IOException {
        file.requireOurs();
        if (!file.exists()) {
            try {
                Files.createFile(
                        file.path(), SessionFolder.permissions(file.ownership(), file.path(), OwnFile.OWNER_ONLY));
            } catch (FileAlreadyExistsException e) {
                // Another JVM was faster.
                file.requireOurs();
            }
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
    }

    private static @Nullable Object identity(Path file) throws IOException {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                        .fileKey()
                : null;
    }

    /** Locks the file, or closes the channel and throws. */
    private static void requireLock(FileChannel channel, OwnFile file) throws IOException {
        try {
            if (!tryLock(channel)) {
                throw new LockHeldException("the lock '" + file.path() + "' is held by process " + holder(channel)
                        + ": end that process if it hangs, or continue it if it is stopped");
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // Other code in this JVM has locked the file without this class.
            return false;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(20);
        int length = Math.max(0, channel.read(text, 0));
        String pid = new String(text.array(), 0, length, StandardCharsets.US_ASCII).strip();
        return pid.isEmpty() ? "(unknown)" : pid;
    }

    /** Writes the pid. This also renews the file's time, so that programs that remove old files spare it. */
    private static void sign(FileChannel channel, long pid) throws IOException {
        try {
            channel.truncate(0).write(ByteBuffer.wrap((pid + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
        } catch (IOException e) {
            // On a full disk the lock is held all the same; an interrupted thread has lost it.
            if (!channel.isOpen()) {
                throw e;
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
