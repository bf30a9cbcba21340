package io.trackedcache.scope;

import org.jspecify.annotations.Nullable;

/** The hierarchy of class loaders; null is the bootstrap class loader, the topmost ancestor of all others. */
public final class ClassLoaders {
    private ClassLoaders() {}

    /** Whether the class loader lives as long as the JVM: the system class loader and its ancestors do. */
    public static boolean isPermanent(@Nullable ClassLoader loader) {
        ClassLoader system = ClassLoader.getSystemClassLoader();
        return loader == system || isAncestor(loader, system);
    }

    static boolean isAncestor(@Nullable ClassLoader ancestor, @Nullable ClassLoader loader) {
        if (loader == null) {
            return false;
        }
        for (ClassLoader each = loader.getParent(); each != null; each = each.getParent()) {
            if (each == ancestor) {
                return true;
            }
        }
        return ancestor == null;
    }
}
