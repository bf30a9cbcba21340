package io.trackedcache.trials.corpus;

import org.jspecify.annotations.Nullable;

/** Makes the JVM verify a class, without initializing it. */
final class Linking {
    private Linking() {}

    /**
     * What keeps a class from being linked; null for nothing. HotSpot links a class before it tells its constructors;
     * neither loading it by name nor {@code resolveClass} makes it do so.
     */
    @SuppressWarnings("ReturnValueIgnored") // What the JVM does before it answers is what is wanted.
    static @Nullable Throwable failure(ClassLoader loader, String className) {
        try {
            Class.forName(className, false, loader).getDeclaredConstructors();
            return null;
        } catch (ClassNotFoundException | LinkageError e) {
            return e;
        }
    }
}
