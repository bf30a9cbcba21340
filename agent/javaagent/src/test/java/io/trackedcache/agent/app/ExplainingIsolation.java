package io.trackedcache.agent.app;

import io.trackedcache.tracking.TrackedMethod;
import io.trackedcache.tracking.Tracking;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * Uses a class in a class loader below the platform loader, and prints the explanation of its methods. The first
 * argument is the folder of that class, the second is its name; its static method {@code use} is called.
 */
public final class ExplainingIsolation {
    private ExplainingIsolation() {}

    public static void main(String[] arguments) throws Exception {
        URL[] folder = {new File(arguments[0]).toURI().toURL()};
        try (URLClassLoader loader = new URLClassLoader(folder, ClassLoader.getPlatformClassLoader())) {
            try {
                loader.loadClass(arguments[1]).getMethod("use").invoke(null);
            } catch (InvocationTargetException e) {
                System.out.println(e.getCause());
            }
            for (TrackedMethod method : Tracking.global().explain().methods()) {
                System.out.println(method.method() + ": " + method.explanation() + "|" + method.remedy());
            }
        }
    }
}
