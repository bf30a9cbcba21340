package io.trackedcache.registry;

import io.trackedcache.tracker.CounterLedger;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The file in which counts survive a restart: read once, then replaced as a whole, so that whoever looks, whenever the
 * machine stops, finds the old one or the new one.
 *
 * <p>One JVM at a time owns it, which a lock on a file beside it shows. What cannot be read is moved aside, never
 * overwritten.
 */
final class StateFile {
    private final File file;
    private final File temporary;
    private final File guard;
    private @Nullable FileLock lock;

    StateFile(String path) throws IOException {
        // Of a link, the file that it leads to is replaced, not the link.
        this.file = new File(path).getCanonicalFile();
        this.temporary = new File(file + ".tmp");
        this.guard = new File(file + ".lock");
    }

    /**
     * Makes this JVM the owner.
     *
     * @return false where another one is
     */
    boolean lock() throws IOException {
        @SuppressWarnings("resource") // Held until the JVM ends; the system releases it, however that happens.
        FileChannel channel = new RandomAccessFile(guard, "rw").getChannel();
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
        }
        return lock != null;
    }

    /** Gives it to whoever comes next; the end of the JVM does so too. */
    void unlock() throws IOException {
        FileLock held = lock;
        if (held != null) {
            lock = null;
            held.acquiredBy().close();
        }
    }

    boolean exists() {
        return file.exists();
    }

    Map<CacheId, CounterLedger> read() throws IOException, BrokenStateException {
        if (file.length() > StateFormat.MAX_BYTES) {
            throw new BrokenStateException("is too large to be a state file of TrackedCache");
        }
        return StateFormat.parse(Files.readAllBytes(file.toPath()));
    }

    /**
     * On its way to the disk the new state is a file of its own; it takes the place of the old one when it is there.
     */
    void write(Map<CacheId, CounterLedger> ledgers) throws IOException {
        try (FileOutputStream out = new FileOutputStream(temporary)) {
            out.write(StateFormat.format(ledgers));
            out.getFD().sync();
        }
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
