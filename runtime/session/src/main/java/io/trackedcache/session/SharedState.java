package io.trackedcache.session;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The state of the session, in the text that all copies of this package share. No file is accessed while its lock is
 * held.
 */
final class SharedState {
    /** A literal is the same object for all class loaders of a JVM, and keeps none of them alive. */
    static final String LOCK = "io.trackedcache.session: shared text";

    private final SharedText sharedText;
    private final JvmIdentity self;

    /** The last known state, in case the text is of no use or cannot be written. */
    private volatile Known known;

    /** A state and the very text that it was read from, so that each text is parsed only once. */
    private record Known(@Nullable String text, SessionState state) {}

    /** Continues the session that this JVM has already, or else begins the given one. */
    SharedState(SharedText sharedText, SessionState fresh) {
        this.sharedText = sharedText;
        this.self = fresh.session().jvm();
        this.known = new Known(null, fresh);
        update(UnaryOperator.identity());
    }

    @SuppressWarnings("ReferenceEquality") // Another copy writes another object.
    SessionState get() {
        Known last = known;
        String text = sharedText.read();
        if (text == last.text()) {
            return last.state();
        }
        SessionState shared = parse(text, self);
        SessionState state = shared != null ? shared : last.state();
        known = new Known(text, state);
        return state;
    }

    SessionState update(UnaryOperator<SessionState> change) {
        synchronized (LOCK) {
            SessionState next = change.apply(get());
            String text = SessionText.of(next);
            sharedText.write(text);
            known = new Known(sharedText.read(), next);
            return next;
        }
    }

    /** Returns the state that another copy of this package has begun in this JVM, if there is one. */
    static @Nullable SessionState read(SharedText sharedText, JvmIdentity self) {
        return parse(sharedText.read(), self);
    }

    /** Returns null for the state of another JVM: a JVM may be restored from an image of its memory, as a new one. */
    private static @Nullable SessionState parse(@Nullable String text, JvmIdentity self) {
        SessionState shared = StateJson.read(text);
        return shared != null && shared.session().jvm().isSameJvmAs(self) ? shared : null;
    }
}
