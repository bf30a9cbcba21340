package io.trackedcache.session;

import org.jspecify.annotations.Nullable;

/**
 * A system property: a text, so no class loader is kept. Not a security property, which applications do not list: to
 * set one begins the logging of the JDK, and that is for the application to begin.
 *
 * <p>Where a security manager denies it, each copy of this package is a session of its own.
 */
final class JvmWhiteboard implements Whiteboard {
    static final String PROPERTY = "io.trackedcache.session";

    @Override
    public @Nullable String read() {
        try {
            return System.getProperty(PROPERTY);
        } catch (SecurityException e) {
            return null;
        }
    }

    @Override
    @SuppressWarnings("EmptyCatch") // Denied: this copy goes on with what it remembers.
    public void write(String text) {
        try {
            System.setProperty(PROPERTY, text);
        } catch (SecurityException e) {
            // See above.
        }
    }
}
