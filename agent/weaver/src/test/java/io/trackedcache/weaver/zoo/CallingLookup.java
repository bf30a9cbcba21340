package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;

/** Lookups that read their caller and their class loader. */
public final class CallingLookup {
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private CallingLookup() {}

    @TrackedCache
    public static Class<?> caller() {
        return WALKER.getCallerClass();
    }

    /** Returns the caller that a method called by the lookup sees. */
    @TrackedCache
    public static Class<?> calledBy() {
        return Callee.caller();
    }

    @TrackedCache
    public static Class<?> named(String name) throws ClassNotFoundException {
        return Class.forName(name);
    }

    /** Returns the depth of the stack. */
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
