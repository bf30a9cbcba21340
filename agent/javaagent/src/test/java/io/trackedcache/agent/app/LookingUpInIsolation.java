package io.trackedcache.agent.app;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * Loads its cache in a class loader below the platform loader, which sees neither the agent nor the annotations. The
 * first argument is the folder of the cache's class.
 */
public final class LookingUpInIsolation {
    private LookingUpInIsolation() {}

    public static void main(String[] arguments) throws Exception {
        URL[] folder = {new File(arguments[0]).toURI().toURL()};
        try (URLClassLoader loader = new URLClassLoader(folder, ClassLoader.getPlatformClassLoader())) {
            Class<?> users = loader.loadClass("io.trackedcache.agent.app.Users");
            if (users.getClassLoader() != loader) {
                throw new IllegalStateException("the cache is not isolated");
            }
            users.getMethod("lookUpSixTimes").invoke(null);
            UntilToldToStop.wait("ready");
        }
    }
}
