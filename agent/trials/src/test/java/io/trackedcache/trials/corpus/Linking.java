package io.trackedcache.trials.corpus;

import org.jspecify.annotations.Nullable;

/** Makes the JVM verify a class, without initializing it. */
final class Linking {
    private Linking() {}

    /**
     * Returns why a class cannot be linked; null if it can. HotSpot links a class before it returns its constructors.
     * Neither loading by name nor {@code resolveClass} links it.
     */
    @SuppressWarnings("ReturnValueIgnored") // The call is made for its side effect, linking.
    static @Nullable Throwable failure(ClassLoader loader, String className) {
        try {
            Class.forName(className, false, loader).getDeclaredConstructors();
            return null;
        } catch (ClassNotFoundException | LinkageError e) {
            return e;
        }
    }
}
