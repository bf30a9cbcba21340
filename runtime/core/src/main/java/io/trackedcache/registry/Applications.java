package io.trackedcache.registry;

import io.trackedcache.scope.ClassLoaders;
import org.jspecify.annotations.Nullable;

/** What a class loader reveals about its application. */
final class Applications {
    private static final int LONGEST_NAME = 100;

    private Applications() {}

    /**
     * Returns the name that the container gives to the application of the class loader; empty where there is none.
     *
     * <p>Runs code of the application, so no lock may be held.
     */
    static String nameOf(@Nullable ClassLoader loader) {
        if (loader == null || ClassLoaders.isPermanent(loader)) {
            return "";
        }
        try {
            String name = loader.getName();
            return name != null && !name.isBlank() ? name : tomcatName(loader);
        } catch (RuntimeException | Error e) {
            return "";
        }
    }

    /** Tomcat's class loaders have no name, but know that of their application. */
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

    /** Whether the class loader is a module of OSGi or JBoss: one of many siblings of the same application. */
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

    /** Returns a name as one short line. */
    static String shortened(String name) {
        String line = name.replace('\r', ' ').replace('\n', ' ').strip();
        return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) : line;
    }

    /** Generates a name for a class loader that has none. It is meaningless in another JVM and for another loader. */
    static String generatedName(@Nullable ClassLoader loader) {
        String type = loader == null ? "bootstrap" : loader.getClass().getSimpleName();
        return type + "@" + Integer.toHexString(System.identityHashCode(loader));
    }

    static boolean isGenerated(String name) {
        int at = name.lastIndexOf('@');
        boolean isHash = at >= 0 && at + 1 < name.length();
        for (int i = at + 1; i < name.length(); i++) {
            isHash &= Character.digit(name.charAt(i), 16) >= 0;
        }
        return isHash;
    }
}
