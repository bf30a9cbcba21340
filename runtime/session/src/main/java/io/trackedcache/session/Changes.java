package io.trackedcache.session;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a session, made one by one in this JVM and on the disk. Each takes the lock of the JVM and then the
 * lock of the folder, always in this order. No code of the application runs while they are held.
 */
final class Changes {
    private static final String LOCK = "io.trackedcache.session: files";

    private final SharedState state;
    private final SessionStore store;
    private final Warnings warnings;
    private final Duration patience;

    /** A change of the files. */
    interface Change {
        /** Changes the files and returns the matching change of the state; null if there was nothing to do. */
        @Nullable
        UnaryOperator<SessionState> make(SessionState before) throws IOException;
    }

    Changes(SharedState state, SessionStore store, Warnings warnings, Duration patience) {
        this.state = state;
        this.store = store;
        this.warnings = warnings;
        this.patience = patience;
    }

    /**
     * Makes a change.
     *
     * @return false if there was nothing to do, or, with a warning, if the files could not be changed; the state then
     *     stays as it was
     */
    boolean make(Change change) {
        // Before the lock: threads that start to wait for it together give up together.
        long deadline = System.nanoTime() + patience.toNanos();
        synchronized (LOCK) {
            return makeAlone(change, deadline);
        }
    }

    /**
     * An interrupt closes a channel: the change is then retried, and the thread's interrupt status is restored at the
     * end.
     */
    private boolean makeAlone(Change change, long deadline) {
        boolean isInterrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return isMade(change, deadline);
                } catch (ClosedByInterruptException e) {
                    isInterrupted |= Thread.interrupted();
                    requireTime(deadline, e);
                }
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            fail(e);
            return false;
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Gives up in the end, because the application may interrupt the thread again and again. */
    private static void requireTime(long deadline, ClosedByInterruptException why) throws IOException {
        if (System.nanoTime() - deadline >= 0) {
            throw new IOException("the thread was interrupted repeatedly", why);
        }
    }

    private boolean isMade(Change change, long deadline) throws IOException {
        UnaryOperator<SessionState> made = makeLocked(change, deadline);
        if (made == null) {
            return false;
        }
        state.update(made);
        warnings.clearFailure();
        return true;
    }

    private @Nullable UnaryOperator<SessionState> makeLocked(Change change, long deadline) throws IOException {
        SessionState before = state.get();
        RegistryLock lock = store.lock(before.session().jvm().pid(), deadline);
        try {
            return change.make(before);
        } finally {
            lock.close();
        }
    }

    private void fail(Throwable why) {
        String reason = why.getClass() == IOException.class || why instanceof UntouchableFileException
                ? String.valueOf(why.getMessage())
                : why.toString();
        SessionState failed =
                state.update(before -> before.with(before.counters().failed(reason)));
        warnings.addFailure("the files of this session in '" + failed.settings().directory()
                + "' could not be changed: " + reason
                + ". The session continues without them, and each heartbeat tries again. Free some disk space, make this user the"
                + " owner of the folder, or set session.dir to another folder");
    }
}
