package io.trackedcache.trials.loaders.app;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the library, whose folder is the first argument, in two class loaders below the platform loader at once. */
public final class InTwoClassLoaders {
    private InTwoClassLoaders() {}

    public static void main(String[] arguments) throws Exception {
        URL[] folder = {new File(arguments[0]).toURI().toURL()};
        Books books = new Books();
        try (URLClassLoader one = new URLClassLoader(folder, ClassLoader.getPlatformClassLoader());
                URLClassLoader other = new URLClassLoader(folder, ClassLoader.getPlatformClassLoader())) {
            ExecutorService threads = Executors.newFixedThreadPool(2);
            List<Callable<Map<String, Long>>> both = List.of(() -> Library.readIn(one), () -> Library.readIn(other));
            for (Future<Map<String, Long>> read : threads.invokeAll(both)) {
                books.addAll(read.get());
            }
            threads.shutdown();
            Report.of(books);
        }
    }
}
