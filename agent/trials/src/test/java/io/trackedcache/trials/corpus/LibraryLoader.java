package io.trackedcache.trials.corpus;

import java.util.Map;

/** A class loader that defines the classes of a library from bytes, and asks its parent for all others. */
final class LibraryLoader extends ClassLoader {
    private final Map<String, byte[]> classFiles;

    LibraryLoader(ClassLoader parent, Map<String, byte[]> classFiles) {
        super(parent);
        this.classFiles = classFiles;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            byte[] own = classFiles.get(name);
            return own == null ? super.loadClass(name, resolve) : define(name, own);
        }
    }

    private Class<?> define(String name, byte[] classFile) {
        return defineClass(name, classFile, 0, classFile.length);
    }
}
