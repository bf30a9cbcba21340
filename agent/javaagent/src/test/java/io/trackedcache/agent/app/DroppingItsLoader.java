package io.trackedcache.agent.app;

import java.io.File;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * Looks up in a separate class loader, drops the loader, and prints when it has been collected. The first argument is
 * the folder of the cache's class; the second is that class, whose static method {@code use} is called.
 */
public final class DroppingItsLoader {
    private DroppingItsLoader() {}

    public static void main(String[] arguments) throws Exception {
        WeakReference<ClassLoader> loader =
                useAndDrop(new File(arguments[0]).toURI().toURL(), arguments[1]);
        while (loader.get() != null) {
            System.gc();
        }
        System.out.println("collected");
    }

    private static WeakReference<ClassLoader> useAndDrop(URL folder, String type) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder}, ClassLoader.getPlatformClassLoader())) {
            loader.loadClass(type).getMethod("use").invoke(null);
            return new WeakReference<>(loader);
        }
    }
}
