package io.trackedcache.agent.app;

import io.trackedcache.tracking.Tracking;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads a class that counts its cache itself in many class loaders, and prints how many of these stay. */
public final class UnloadingCounters {
    private static final int LOADERS = 1_000;

    private UnloadingCounters() {}

    public static void main(String[] folders) throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < LOADERS; i++) {
            loaders.add(use(folders));
        }
        for (int i = 0; i < 100 && loaders.stream().anyMatch(loader -> !loader.refersTo(null)); i++) {
            System.gc();
        }
        System.out.println("left: "
                + loaders.stream().filter(loader -> !loader.refersTo(null)).count());
        System.out.println("errors: " + Tracking.global().overhead().probeErrors());
    }

    private static WeakReference<ClassLoader> use(String... folders) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String folder : folders) {
            urls.add(Path.of(folder).toUri().toURL());
        }
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(new URL[0]), platform)) {
            Class<?> type = loader.loadClass(CountingItself.Cache.class.getName());
            Object cache = type.getConstructor().newInstance();
            type.getMethod("find", boolean.class).invoke(cache, true);
            return new WeakReference<>(loader);
        }
    }
}
