package io.trackedcache.probe;

/** Makes handlers ready for the worst. */
final class Handlers {
    private Handlers() {}

    /**
     * Called as a class is initialized that keeps errors away from the application. The JVM resolves the type that a
     * handler catches when the handler is needed for the first time; where no memory is left, or no stack, that would
     * fail, and the error go by. To mention the type resolves it now.
     */
    static void catching(Class<? extends Throwable> type) {}
}
