package io.trackedcache.session;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes the changes of a session one by one, in this JVM and on the disk: first the lock of the JVM, then that of the
 * folder, in this order always. Nothing of the application runs while they are held.
 */
final class Changes {
    private static final String LOCK = "io.trackedcache.session: files";

    private final SharedState state;
    private final SessionStore store;
    private final Warnings warnings;
    private final Duration patience;

    /** What is to be done to the files. */
    interface Change {
        /** Does it, and tells what that means for the state; null where there was nothing to do. */
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
     * Makes it, unless there is nothing to do.
     *
     * @return false for that, and, with a warning, where the files could not be changed; the state is then what it was
     */
    boolean make(Change change) {
        // Before the lock: those who wait for it together give up together.
        long deadline = System.nanoTime() + patience.toNanos();
        synchronized (LOCK) {
            return makeAlone(change, deadline);
        }
    }

    /** Channels close when their thread is interrupted: what was begun is begun again, and the thread told later. */
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

    /** Somebody may interrupt without end. */
    private static void requireTime(long deadline, ClosedByInterruptException why) throws IOException {
        if (System.nanoTime() - deadline >= 0) {
            throw new IOException("the thread was interrupted all the time", why);
        }
    }

    private boolean isMade(Change change, long deadline) throws IOException {
        UnaryOperator<SessionState> made = makeLocked(change, deadline);
        if (made == null) {
            return false;
        }
        state.update(made);
        warnings.noFailure();
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
        SessionState failed = state.update(before -> before.with(before.tally().failed(reason)));
        warnings.addFailure("the files of this session in '" + failed.settings().directory()
                + "' could not be changed: " + reason
                + ". The session goes on without; each heartbeat tries again. The folder needs room, and this user as its"
                + " owner; session.dir names another one");
    }
}
