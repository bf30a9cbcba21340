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
 * The file in which counts survive a restart: read once, then replaced as a whole, so that whoever looks, whenever the
 * machine stops, finds the old one or the new one.
 *
 * <p>One JVM at a time owns it, which a lock on a file beside it shows. What cannot be read is moved aside, never
 * overwritten.
 */
final class StateFile {
    private static final int MOST_LINKS = 40;

    /** Those of this JVM; the locks of the system do not tell its own from each other. */
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

    /** Where a link leads, also to a file that is not there yet: that file is written, and the link stays a link. */
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
     * Makes this JVM the owner. Devices, pipes and folders are left alone.
     *
     * @return false where somebody else is
     */
    boolean lock() throws IOException {
        if (file.exists() && !file.isFile()) {
            throw new IOException("it is no regular file");
        }
        // Asked first: to close a second channel would give up the lock of the first one.
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
        @SuppressWarnings("resource") // Held until the JVM ends; the system releases it, however that happens.
        FileChannel channel = new RandomAccessFile(guard, "rw").getChannel();
        FileLock acquired = channel.tryLock();
        if (acquired == null) {
            channel.close();
        }
        return acquired;
    }

    /** Gives it to whoever comes next; the end of the JVM does so too. */
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

    Map<CacheId, CounterLedger> read() throws IOException, BrokenStateException {
        try (FileInputStream in = new FileInputStream(file)) {
            StateFormat.requireName(in.readNBytes(StateFormat.NAME_BYTES));
        }
        return StateFormat.parse(Files.readAllBytes(file.toPath()));
    }

    /**
     * On its way to the disk the new state is a file of its own; it takes the place of the old one when it is there.
     */
    void write(Map<CacheId, CounterLedger> ledgers) throws IOException {
        try {
            try (FileOutputStream out = new FileOutputStream(temporary)) {
                out.write(StateFormat.format(ledgers));
                out.getFD().sync();
            }
            replace();
        } finally {
            // Where it could not take its place.
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

    /** Moves what is there to a name that nothing has yet. */
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
