package io.trackedcache.trials.loaders.app;

import java.io.File;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Runs the library as a bundle of the OSGi framework on the class path, removes the bundle, and waits until its class
 * loader and its beans are gone. The first argument is the jar of the bundle, the second a folder for the framework.
 */
public final class InABundle {
    /** The activator by name: a class reference would load it by the application class loader, and count it there. */
    private static final String PACKAGE = InABundle.class.getPackageName() + ".";

    private InABundle() {}

    public static void main(String[] arguments) throws Exception {
        Framework framework = start(arguments[1]);
        WeakReference<ClassLoader> loader =
                useAndRemove(framework, new File(arguments[0]).toURI().toString());
        Dropped.awaitAtMost(0, List.of(loader));
        Dropped.awaitNoBeans();
        framework.stop();
        framework.waitForStop(0);
    }

    private static Framework start(String folder) throws BundleException {
        FrameworkFactory factory =
                ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow();
        Framework framework = factory.newFramework(Map.of(Constants.FRAMEWORK_STORAGE, folder));
        framework.start();
        return framework;
    }

    private static WeakReference<ClassLoader> useAndRemove(Framework framework, String location) throws Exception {
        Books shelf = new Books();
        Books desk = new Books();
        Bundle bundle = framework.getBundleContext().installBundle(location);
        bundle.start();
        shelf.addAll(Library.run(bundle.loadClass(PACKAGE + "Readers"), Library.ROUNDS));
        desk.addAll(Library.run(bundle.loadClass(PACKAGE + "Desk"), Library.ROUNDS));
        Report.of(shelf, desk);
        WeakReference<ClassLoader> loader =
                new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader());
        bundle.uninstall();
        refresh(framework);
        return loader;
    }

    private static void refresh(Framework framework) throws InterruptedException {
        CountDownLatch refreshed = new CountDownLatch(1);
        framework.adapt(FrameworkWiring.class).refreshBundles(null, event -> refreshed.countDown());
        refreshed.await();
    }
}
