package io.trackedcache.session;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/**
 * The shared text in a static field of a class that every class loader finds: {@link HolderClass}, which the first copy
 * of this package defines.
 *
 * <p>A system property would be simpler, but it is in every dump of the properties, with what was registered for the
 * virtual machine. A property that is no text is in no dump of the JDK, but the JDK's methods {@code Properties.list}
 * and {@code store} throw an exception for it, and so would the application. A security property initializes the JDK's
 * logging, which must be left to the application.
 *
 * <p>If the class cannot be defined, as in a Java runtime without the module {@code jdk.unsupported}, or under a
 * security manager, each copy of this package is a session of its own.
 */
final class JvmSharedText implements SharedText {
    /** Null before the first use, or if there is no such field. */
    private volatile @Nullable Field field;

    @Override
    public @Nullable String read() {
        try {
            Field known = field();
            return known == null ? null : (String) known.get(null);
        } catch (ReflectiveOperationException | RuntimeException e) {
            // See the class.
            return null;
        }
    }

    private @Nullable Field field() throws ReflectiveOperationException {
        Field known = field;
        if (known == null) {
            try {
                known = Class.forName(HolderClass.NAME, false, null).getField(HolderClass.FIELD);
                field = known;
            } catch (ClassNotFoundException e) {
                // No copy of this package has written anything.
                return null;
            }
        }
        return known;
    }

    @Override
    @SuppressWarnings("EmptyCatch") // This copy continues with the state that it remembers.
    public void write(String text) {
        try {
            Field known = field();
            if (known == null) {
                define();
                known = field();
            }
            if (known != null) {
                known.set(null, text);
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            // See the class.
        }
    }

    @SuppressWarnings("EmptyCatch") // Another copy has defined the class at the same time, or it cannot be defined.
    private static void define() throws ReflectiveOperationException {
        try {
            Class<?> neighbor = Class.forName(HolderClass.NEIGHBOR, false, null);
            MethodHandles.privateLookupIn(neighbor, MethodHandles.lookup()).defineClass(HolderClass.bytes());
        } catch (LinkageError e) {
            // The field shows which of them it was.
        }
    }
}
