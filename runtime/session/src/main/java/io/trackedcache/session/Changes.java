package io.trackedcache.session;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a session, made one by one in this JVM and on the disk. Each takes the lock of the JVM and then the
 * lock of the folder, always in this order. No code of the application runs while they are held.
 */
final class Changes {
    private static final String LOCK = "io.trackedcache.session: files";
    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long MAX_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(16);
    private static final Duration PATIENCE_AT_END = Duration.ofMillis(300);

    private final SharedState state;
    private final SessionStore store;
    private final Warnings warnings;
    private final Duration patience;

    /** When all changes give up, in terms of {@link System#nanoTime}, because the JVM is ending; null before that. */
    private volatile @Nullable Long end;

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
        return make(change, System.nanoTime() + patience.toNanos());
    }

    /**
     * Makes the last change of this JVM. Neither it nor another change that is waiting for another process waits any
     * longer than a moment, so that the JVM can end.
     */
    boolean makeAtEnd(Change change) {
        long deadline = System.nanoTime() + Math.min(patience.toNanos(), PATIENCE_AT_END.toNanos());
        end = deadline;
        try {
            return make(change, deadline);
        } finally {
            end = null;
        }
    }

    /**
     * Tries until the deadline. The lock of the JVM is not held between two attempts, so a thread waits for other
     * processes only as long as its own patience, not as long as that of another thread.
     *
     * <p>An interrupt closes a channel: the change is then retried, and the thread's interrupt status is restored at
     * the end.
     */
    private boolean make(Change change, long deadline) {
        boolean isInterrupted = Thread.interrupted();
        long pause = FIRST_PAUSE_NANOS;
        try {
            while (true) {
                try {
                    return isMadeAlone(change);
                } catch (LockHeldException e) {
                    requireTime(deadline, e);
                    LockSupport.parkNanos(pause);
                    pause = Math.min(2 * pause, MAX_PAUSE_NANOS);
                } catch (ClosedByInterruptException e) {
                    // Gives up in the end, because the application may interrupt the thread again and again.
                    requireTime(deadline, new IOException("the thread was interrupted repeatedly", e));
                }
                isInterrupted |= Thread.interrupted();
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

    private void requireTime(long deadline, IOException why) throws IOException {
        long now = System.nanoTime();
        Long endOfAll = end;
        if (now - deadline >= 0 || (endOfAll != null && now - endOfAll >= 0)) {
            throw why;
        }
    }

    private boolean isMadeAlone(Change change) throws IOException {
        synchronized (LOCK) {
            UnaryOperator<SessionState> made = makeLocked(change);
            if (made == null) {
                return false;
            }
            state.update(made);
            warnings.clearFailure();
            return true;
        }
    }

    private @Nullable UnaryOperator<SessionState> makeLocked(Change change) throws IOException {
        SessionState before = state.get();
        RegistryLock lock = store.lock(before.session().jvm().pid());
        try {
            return change.make(before);
        } finally {
            lock.close();
        }
    }

    private void fail(Throwable why) {
        String reason = why.getClass() == IOException.class
                        || why instanceof UntouchableFileException
                        || why instanceof LockHeldException
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
