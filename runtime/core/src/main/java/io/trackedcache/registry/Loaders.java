package io.trackedcache.registry;

import org.jspecify.annotations.Nullable;

/** What can be told of class loaders. */
final class Loaders {
    private static final int LONGEST_NAME = 100;

    private Loaders() {}

    /** Whether it stays as long as the JVM: that of the class path or one above it. */
    static boolean isForGood(@Nullable ClassLoader loader) {
        ClassLoader system = ClassLoader.getSystemClassLoader();
        return loader == system || isAbove(loader, system);
    }

    /** The loader of the JVM itself, null, is above all others. */
    static boolean isAbove(@Nullable ClassLoader above, @Nullable ClassLoader loader) {
        if (loader == null) {
            return false;
        }
        for (ClassLoader each = loader.getParent(); each != null; each = each.getParent()) {
            if (each == above) {
                return true;
            }
        }
        return above == null;
    }

    /**
     * What the container calls the application of the loader, as it is; empty where nobody says. Asked only where it
     * matters: the loader is somebody else's.
     */
    static String application(@Nullable ClassLoader loader) {
        if (loader == null || isForGood(loader)) {
            return "";
        }
        try {
            String name = loader.getName();
            return name != null && !name.isBlank() ? name : tomcatName(loader);
        } catch (RuntimeException | Error e) {
            return "";
        }
    }

    /** Tomcat's loaders have no name, but know that of their application. */
    private static String tomcatName(ClassLoader loader) {
        if (!isOfType(loader, "org.apache.catalina.loader.WebappClassLoaderBase")) {
            return "";
        }
        try {
            return loader.getClass().getMethod("getContextName").invoke(loader) instanceof String name ? name : "";
        } catch (ReflectiveOperationException e) {
            return "";
        }
    }

    /** Whether it is one of many of the same application, which are side by side rather than above one another. */
    static boolean isModule(@Nullable ClassLoader loader) {
        return loader != null
                && (isOfType(loader, "org.osgi.framework.BundleReference")
                        || isOfType(loader, "org.jboss.modules.ModuleClassLoader"));
    }

    private static boolean isOfType(ClassLoader loader, String typeName) {
        for (Class<?> each = loader.getClass(); each != null; each = each.getSuperclass()) {
            if (each.getName().equals(typeName)) {
                return true;
            }
            for (Class<?> face : each.getInterfaces()) {
                if (face.getName().equals(typeName)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A name as it is shown: on a line of its own, and not without end. */
    static String shown(String name) {
        String line = name.replace('\r', ' ').replace('\n', ' ').strip();
        return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) : line;
    }

    /** A name for one that has none; it means nothing in another JVM, or for another loader. */
    static String madeUpName(@Nullable ClassLoader loader) {
        String type = loader == null ? "bootstrap" : loader.getClass().getSimpleName();
        return type + "@" + Integer.toHexString(System.identityHashCode(loader));
    }

    static boolean isMadeUp(String name) {
        int at = name.lastIndexOf('@');
        boolean isHash = at >= 0 && at + 1 < name.length();
        for (int i = at + 1; i < name.length(); i++) {
            isHash &= Character.digit(name.charAt(i), 16) >= 0;
        }
        return isHash;
    }
}
