package io.trackedcache.session;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The state of the session, on the whiteboard that all copies of this package share. Its lock is held for moments only:
 * nobody waits for a file here.
 */
final class SharedState {
    /** Literals are the same object for all class loaders of a JVM; and this one keeps none of them. */
    private static final String LOCK = "io.trackedcache.session: whiteboard";

    private final Whiteboard whiteboard;
    private final JvmIdentity self;

    /** For when the whiteboard is wiped, or cannot be written. */
    private volatile SessionState remembered;

    /** Goes on with the session that this JVM has; one that is new begins. */
    SharedState(Whiteboard whiteboard, SessionState begun) {
        this.whiteboard = whiteboard;
        this.self = begun.session().jvm();
        this.remembered = begun;
        update(UnaryOperator.identity());
    }

    SessionState get() {
        SessionState shared = read(whiteboard, self);
        if (shared != null) {
            remembered = shared;
        }
        return remembered;
    }

    SessionState update(UnaryOperator<SessionState> change) {
        synchronized (LOCK) {
            SessionState next = change.apply(get());
            remembered = next;
            whiteboard.write(StateJson.write(next));
            return next;
        }
    }

    /** Null for what another JVM has written: somebody may hand on all properties to the JVMs that he starts. */
    static @Nullable SessionState read(Whiteboard whiteboard, JvmIdentity self) {
        SessionState shared = StateJson.read(whiteboard.read());
        return shared != null && shared.session().jvm().isSameJvmAs(self) ? shared : null;
    }
}
