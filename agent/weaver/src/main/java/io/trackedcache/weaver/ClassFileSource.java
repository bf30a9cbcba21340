package io.trackedcache.weaver;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A source of class files of types that may not be loaded yet. */
interface ClassFileSource {
    /** Returns the class file of a type, by its internal name, as a class loader finds it; null if it gives none. */
    byte @Nullable [] read(ClassLoader loader, String name);

    /**
     * A source that asks class loaders for resources. They are code of the application, which may do anything, so
     * nothing that they throw goes further. No class is loaded by this, unless the class loader does so itself.
     */
    final class Resources implements ClassFileSource {
        private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();
        private static final int MOST_BYTES = 1 << 24;

        /**
         * Reads a class file, so that the JDK initializes its classes for that. If the first one were read where the
         * stack overflows, these classes would stay broken, for the application as well.
         *
         * @param withJdk whether to read one of the JDK too
         */
        void rehearse(boolean withJdk) {
            ClassLoader own = Resources.class.getClassLoader();
            if (own != null) {
                read(own, "io/trackedcache/weaver/ClassFileSource");
            }
            if (withJdk) {
                read(PLATFORM, "java/lang/Object");
            }
        }

        @Override
        public byte @Nullable [] read(ClassLoader loader, String name) {
            // Only the JDK has types of these packages, whatever another class loader may give.
            ClassLoader source = name.startsWith("java/") ? PLATFORM : loader;
            try (InputStream in = source.getResourceAsStream(name + ".class")) {
                byte[] classFile = in == null ? null : in.readNBytes(MOST_BYTES);
                return classFile == null || classFile.length == MOST_BYTES ? null : classFile;
            } catch (VirtualMachineError e) {
                throw e; // This class file can be read another time.
            } catch (Throwable e) {
                return null;
            }
        }
    }
}
