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
    static final String LOCK = "io.trackedcache.session: files";
    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long MAX_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(16);
    private static final Duration PATIENCE_AT_END = Duration.ofMillis(250);

    private final SharedState state;
    private final SessionStore store;
    private final Warnings warnings;
    private final Duration patience;

    /**
     * When all changes give up that began before, in terms of {@link System#nanoTime}, because the JVM is ending; null
     * before that.
     */
    private volatile @Nullable Long end;

    /**
     * The time of a change, in terms of {@link System#nanoTime}.
     *
     * @param deadline when it gives up
     */
    private record Span(long start, long deadline) {
        static Span of(Duration patience) {
            long now = System.nanoTime();
            return new Span(now, now + patience.toNanos());
        }

        boolean isOver(@Nullable Long end) {
            long now = System.nanoTime();
            return now - deadline >= 0 || (end != null && start - end < 0 && now - end >= 0);
        }
    }

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
        return make(change, Span.of(patience));
    }

    /**
     * Makes the last change of this JVM. Neither it nor another change that is waiting for another process waits any
     * longer than a moment, so that the JVM can end.
     */
    boolean makeAtEnd(Change change) {
        Span span = Span.of(patience.compareTo(PATIENCE_AT_END) < 0 ? patience : PATIENCE_AT_END);
        end = span.deadline();
        return make(change, span);
    }

    /**
     * Tries until the deadline. The lock of the JVM is not held between two attempts, so a thread waits for other
     * processes only as long as its own patience, not as long as that of another thread.
     *
     * <p>An interrupt closes a channel: the change is then retried, and the thread's interrupt status is restored at
     * the end.
     */
    private boolean make(Change change, Span span) {
        boolean isInterrupted = Thread.interrupted();
        long pause = FIRST_PAUSE_NANOS;
        try {
            while (true) {
                try {
                    return isMadeAlone(change);
                } catch (LockHeldException e) {
                    requireTime(span, e);
                    LockSupport.parkNanos(pause);
                    pause = Math.min(2 * pause, MAX_PAUSE_NANOS);
                } catch (ClosedByInterruptException e) {
                    // Gives up in the end, because the application may interrupt the thread again and again.
                    requireTime(span, new IOException("the thread was interrupted repeatedly", e));
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

    private void requireTime(Span span, IOException why) throws IOException {
        if (span.isOver(end)) {
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
