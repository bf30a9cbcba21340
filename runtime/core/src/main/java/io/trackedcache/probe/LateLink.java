package io.trackedcache.probe;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The link of a method whose first call had no stack, or no memory, left to make its probe. A later call makes it.
 *
 * <p>The JVM keeps the first object that it is given as the constant of the method, so that object must find the probe.
 */
final class LateLink {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    /** After as many attempts, the error is taken for a fault of our own. */
    private static final int MOST_ATTEMPTS = 1000;

    private final ProbeLink role;
    private final String text;
    private final @Nullable Class<?> owner;
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile @Nullable MethodHandle getter;
    private volatile @Nullable Object probe;

    LateLink(ProbeLink role, String text, @Nullable Class<?> owner) {
        this.role = role;
        this.text = text;
        this.owner = owner;
    }

    ProbeLink role() {
        return role;
    }

    /** Takes the getter of names, which woven code passes right after the first attempt. */
    boolean takesGetter(@Nullable Object handle, @Nullable Object type) {
        if (type == null || type != owner || !(handle instanceof MethodHandle ofNames)) {
            return false;
        }
        getter = ofNames;
        return true;
    }

    /** Returns the probe; null if there is no room for making it now either. Never throws. */
    @Nullable
    Object probe() {
        Object known = probe;
        return known != null ? known : made();
    }

    private @Nullable Object made() {
        try {
            Object made = attempts.get() < MOST_ATTEMPTS ? attempt() : ProbeMaker.unlinked(role);
            probe = made;
            return made;
        } catch (Throwable e) {
            // Once more with the next call.
            return null;
        }
    }

    private Object attempt() {
        attempts.incrementAndGet();
        try {
            return ProbeMaker.link(role, text, owner, getter);
        } catch (StackOverflowError | OutOfMemoryError e) {
            ProbeErrors.recordFailed(e);
            throw e;
        }
    }
}
