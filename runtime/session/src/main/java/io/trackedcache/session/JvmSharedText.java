package io.trackedcache.session;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
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
 * security manager, each copy of this package is a session of its own, and keeps the text itself.
 */
final class JvmSharedText implements SharedText {
    /** The text if the class cannot be defined. */
    private static volatile @Nullable String ofThisCopy;

    /** Null before the first use, or if there is no such field. */
    private volatile @Nullable VarHandle field;

    @Override
    public @Nullable String read() {
        try {
            VarHandle known = field();
            return known == null ? ofThisCopy : (String) known.getVolatile();
        } catch (ReflectiveOperationException | RuntimeException e) {
            // See the class.
            return ofThisCopy;
        }
    }

    private @Nullable VarHandle field() throws ReflectiveOperationException {
        VarHandle known = field;
        if (known == null) {
            try {
                Class<?> holder = Class.forName(HolderClass.NAME, false, null);
                known = MethodHandles.publicLookup().findStaticVarHandle(holder, HolderClass.FIELD, String.class);
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
            VarHandle known = field();
            if (known == null) {
                define();
                known = field();
            }
            if (known != null) {
                known.setVolatile(text);
                return;
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            // See the class.
        }
        ofThisCopy = text;
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
