package io.trackedcache.registry;

import org.jspecify.annotations.Nullable;

/** What can be told of class loaders. */
final class Loaders {
    private static final int LONGEST_NAME = 100;

    private Loaders() {}

    /** Whether it stays as long as the JVM: that of the class path or one above it. */
    static boolean isForGood(@Nullable ClassLoader loader) {
        return isSameOrAbove(loader, ClassLoader.getSystemClassLoader());
    }

    static boolean areKin(@Nullable ClassLoader one, @Nullable ClassLoader other) {
        return isSameOrAbove(one, other) || isSameOrAbove(other, one);
    }

    /** The loader of the JVM itself, null, is above all. */
    private static boolean isSameOrAbove(@Nullable ClassLoader above, @Nullable ClassLoader loader) {
        for (ClassLoader each = loader; each != null; each = each.getParent()) {
            if (each == above) {
                return true;
            }
        }
        return above == null;
    }

    /**
     * What the container calls the application of the loader; empty where nobody says. Asked only where it matters: the
     * loader is somebody else's.
     */
    static String application(@Nullable ClassLoader loader) {
        if (loader == null) {
            return "";
        }
        try {
            String name = loader.getName();
            return clean(name != null && !name.isBlank() ? name : tomcatName(loader));
        } catch (RuntimeException | Error e) {
            return "";
        }
    }

    /** Tomcat's loaders have no name, but know that of their application. */
    private static String tomcatName(ClassLoader loader) {
        try {
            return isOfTomcat(loader.getClass())
                    ? String.valueOf(
                            loader.getClass().getMethod("getContextName").invoke(loader))
                    : "";
        } catch (ReflectiveOperationException e) {
            return "";
        }
    }

    private static boolean isOfTomcat(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (each.getName().startsWith("org.apache.catalina.loader.")) {
                return true;
            }
        }
        return false;
    }

    private static String clean(String name) {
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
