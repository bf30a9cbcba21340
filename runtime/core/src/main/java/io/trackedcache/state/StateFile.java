package io.trackedcache.state;

import io.trackedcache.registry.CacheId;
import io.trackedcache.tracker.CounterLedger;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The file in which counts survive a restart. It is read once and then replaced as a whole, so that a reader, or a JVM
 * that starts after a crash of the machine, finds the old file or the new one.
 *
 * <p>One JVM at a time owns it, by a lock on a file beside it. A file that cannot be read is moved aside, never
 * overwritten.
 */
final class StateFile {
    private static final int MOST_LINKS = 40;

    /** The files that this JVM owns. File locks belong to the whole JVM, so they cannot keep its own copies apart. */
    private static final Set<File> OWNED = ConcurrentHashMap.newKeySet();

    private final File file;
    private final File temporary;
    private final File guard;
    private @Nullable FileLock lock;

    StateFile(String path) throws IOException {
        this.file = target(Path.of(path)).toFile().getCanonicalFile();
        this.temporary = new File(file + ".tmp");
        this.guard = new File(file + ".lock");
    }

    /** Follows links, also to a file that does not exist yet, so that the target is written and the link is kept. */
    private static Path target(Path path) throws IOException {
        Path target = path;
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new IOException("too many links");
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /**
     * Makes this JVM the owner. Devices, pipes and folders are refused.
     *
     * @return false if another JVM, or another agent in this JVM, owns the file
     */
    boolean lock() throws IOException {
        if (file.exists() && !file.isFile()) {
            throw new IOException("it is no regular file");
        }
        // Checked first: closing a second channel to the same file would release the lock of the first.
        if (!OWNED.add(file)) {
            return false;
        }
        try {
            lock = tryLock();
            return lock != null;
        } finally {
            if (lock == null) {
                OWNED.remove(file);
            }
        }
    }

    private @Nullable FileLock tryLock() throws IOException {
        @SuppressWarnings("resource") // Open until the JVM ends; the system then releases the lock, even after a crash.
        FileChannel channel = new RandomAccessFile(guard, "rw").getChannel();
        FileLock acquired = channel.tryLock();
        if (acquired == null) {
            channel.close();
        }
        return acquired;
    }

    /** Ends the ownership; the end of the JVM does so too. */
    void unlock() throws IOException {
        FileLock held = lock;
        if (held != null) {
            lock = null;
            held.acquiredBy().close();
            OWNED.remove(file);
        }
    }

    boolean exists() {
        return file.exists();
    }

    StateContent read() throws IOException, BrokenStateException {
        try (FileInputStream in = new FileInputStream(file)) {
            StateFormat.requireName(in.readNBytes(StateFormat.NAME_BYTES));
        }
        return StateFormat.parse(Files.readAllBytes(file.toPath()));
    }

    /** Replaces the file. The new state is written to a temporary file, which is renamed when it is on disk. */
    void write(Map<CacheId, CounterLedger> ledgers, Set<CacheId> doubted) throws IOException {
        try {
            try (FileOutputStream out = new FileOutputStream(temporary)) {
                out.write(StateFormat.format(ledgers, doubted));
                out.getFD().sync();
            }
            replace();
        } finally {
            // Still there only if it could not be renamed.
            Files.deleteIfExists(temporary.toPath());
        }
    }

    private void replace() throws IOException {
        try {
            Files.move(temporary.toPath(), file.toPath(), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary.toPath(), file.toPath(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Renames the file to a name that is not used yet. */
    Path setAside() throws IOException {
        for (int number = 1; ; number++) {
            Path aside = Path.of(file + ".set-aside-" + number);
            if (!Files.exists(aside)) {
                return Files.move(file.toPath(), aside);
            }
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
