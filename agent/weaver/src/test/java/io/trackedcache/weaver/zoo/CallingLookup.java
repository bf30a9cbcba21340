package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;

/** Lookups that ask who calls, and whose class loader asks. */
public final class CallingLookup {
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private CallingLookup() {}

    @TrackedCache
    public static Class<?> caller() {
        return WALKER.getCallerClass();
    }

    /** What its own callee takes for its caller. */
    @TrackedCache
    public static Class<?> calledBy() {
        return Callee.caller();
    }

    @TrackedCache
    public static Class<?> named(String name) throws ClassNotFoundException {
        return Class.forName(name);
    }

    /** How deep the stack is below. */
    @TrackedCache
    public static long depth() {
        return WALKER.walk(frames -> frames.filter(frame -> frame.getDeclaringClass() == CallingLookup.class)
                .count());
    }

    private static final class Callee {
        private static Class<?> caller() {
            return WALKER.getCallerClass();
        }
    }
}
