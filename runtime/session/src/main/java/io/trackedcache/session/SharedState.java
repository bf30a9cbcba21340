package io.trackedcache.session;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The state of the session, in the property that all copies of this package share. No file is accessed while its lock
 * is held.
 */
final class SharedState {
    /** A literal is the same object for all class loaders of a JVM, and keeps none of them alive. */
    private static final String LOCK = "io.trackedcache.session: shared property";

    private final SharedProperty sharedProperty;
    private final JvmIdentity self;

    /** The last known state, in case the application removes the property or it cannot be written. */
    private volatile SessionState remembered;

    /** Continues the session that this JVM has already, or else begins the given one. */
    SharedState(SharedProperty sharedProperty, SessionState fresh) {
        this.sharedProperty = sharedProperty;
        this.self = fresh.session().jvm();
        this.remembered = fresh;
        update(UnaryOperator.identity());
    }

    SessionState get() {
        SessionState shared = read(sharedProperty, self);
        if (shared != null) {
            remembered = shared;
        }
        return remembered;
    }

    SessionState update(UnaryOperator<SessionState> change) {
        synchronized (LOCK) {
            SessionState next = change.apply(get());
            remembered = next;
            sharedProperty.write(StateJson.write(next));
            return next;
        }
    }

    /**
     * Returns null for the state of another JVM: a program may pass all its properties on to the JVMs that it starts.
     */
    static @Nullable SessionState read(SharedProperty sharedProperty, JvmIdentity self) {
        SessionState shared = StateJson.read(sharedProperty.read());
        return shared != null && shared.session().jvm().isSameJvmAs(self) ? shared : null;
    }
}
