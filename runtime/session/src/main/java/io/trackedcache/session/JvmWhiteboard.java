package io.trackedcache.session;

import java.security.Security;
import org.jspecify.annotations.Nullable;

/**
 * A security property: the table of texts of a JVM that applications neither list nor replace, as they do system
 * properties, and that is not handed on to the JVMs that they start. It holds a text and nothing else, so no class
 * loader is kept.
 *
 * <p>Where a security manager denies it, each copy of this package is a session of its own.
 */
final class JvmWhiteboard implements Whiteboard {
    static final String PROPERTY = "io.trackedcache.session";

    @Override
    public @Nullable String read() {
        try {
            return Security.getProperty(PROPERTY);
        } catch (SecurityException e) {
            return null;
        }
    }

    @Override
    @SuppressWarnings("EmptyCatch") // Denied: this copy goes on with what it remembers.
    public void write(String text) {
        try {
            Security.setProperty(PROPERTY, text);
        } catch (SecurityException e) {
            // See above.
        }
    }
}
