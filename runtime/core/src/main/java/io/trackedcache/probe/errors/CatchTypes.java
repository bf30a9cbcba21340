package io.trackedcache.probe.errors;

/** Resolves the types that exception handlers catch, before they are needed; the package explains why. */
public final class CatchTypes {
    private CatchTypes() {}

    /** Resolves the type by being called with it; for static initializers. */
    public static void resolve(Class<? extends Throwable> type) {}
}
