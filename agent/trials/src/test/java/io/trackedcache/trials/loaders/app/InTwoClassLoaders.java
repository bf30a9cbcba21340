package io.trackedcache.trials.loaders.app;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the library, whose folder is the first argument, in two class loaders below the platform loader at once. */
public final class InTwoClassLoaders {
    private InTwoClassLoaders() {}

    public static void main(String[] arguments) throws Exception {
        URL[] folder = {new File(arguments[0]).toURI().toURL()};
        try (URLClassLoader one = new URLClassLoader("one", folder, ClassLoader.getPlatformClassLoader());
                URLClassLoader two = new URLClassLoader("two", folder, ClassLoader.getPlatformClassLoader())) {
            Books ofOne = new Books();
            Books ofTwo = new Books();
            // The first one gets the name without a context; after that both run at once.
            ofOne.addAll(Library.readIn(one));
            ExecutorService threads = Executors.newFixedThreadPool(2);
            Future<Map<String, Long>> again = threads.submit(() -> Library.readIn(one));
            Future<Map<String, Long>> meanwhile = threads.submit(() -> Library.readIn(two));
            ofOne.addAll(again.get());
            ofTwo.addAll(meanwhile.get());
            threads.shutdown();
            Report.of(ofOne, ofTwo);
        }
    }
}
