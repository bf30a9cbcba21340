package io.trackedcache.session;

import org.jspecify.annotations.Nullable;

/**
 * The shared property as a system property. Its value is a text, so it keeps no class loader alive. A security property
 * would be less visible to the application, but setting one initializes the JDK's logging, which must be left to the
 * application.
 *
 * <p>If a security manager denies access, each copy of this package is a session of its own.
 */
final class SystemSharedProperty implements SharedProperty {
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
    @SuppressWarnings("EmptyCatch") // Denied: this copy continues with the state that it remembers.
    public void write(String text) {
        try {
            System.setProperty(PROPERTY, text);
        } catch (SecurityException e) {
            // See above.
        }
    }
}
