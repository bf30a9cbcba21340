package io.trackedcache.agent.app;

import io.trackedcache.registry.TrackerRegistry;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.function.BooleanSupplier;

/**
 * Loads and uses the first class that is woven on a nearly full stack, and again with a little more room each time, and
 * then on an empty stack, where each lookup is counted. The first argument is the folder of the cache's class.
 */
public final class WeavingAtTheBottom {
    private static final int TRIES = 200;
    private static final int FRAMES_BETWEEN_TRIES = 5;
    private static final int LATE = 10;

    private static int reached;

    private WeavingAtTheBottom() {}

    public static void main(String[] arguments) throws Exception {
        URL[] folder = {new File(arguments[0]).toURI().toURL()};
        // What the JDK needs for loading is loaded; a class that is not woven.
        var unused = load(folder, Nothing.class).getConstructor();
        lookUpBelow(Integer.MAX_VALUE, folder);
        int deepest = reached;
        for (int tried = 0; tried < TRIES; tried++) {
            lookUpBelow(deepest - tried * FRAMES_BETWEEN_TRIES, folder);
        }
        long before = counted();
        for (int i = 0; i < LATE; i++) {
            lookUp(folder);
        }
        System.out.println("counted " + (counted() - before) + " of " + LATE);
    }

    /** A class without a lookup. */
    public static final class Nothing {}

    private static long counted() {
        return TrackerRegistry.global().all().values().stream()
                .mapToLong(tracker -> tracker.snapshot().totalQueries())
                .sum();
    }

    private static boolean lookUp(URL[] folder) {
        try {
            return ((BooleanSupplier) load(folder, Flag.class).getConstructor().newInstance()).getAsBoolean();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not closed: classes that are loaded on the full stack may be used again later. */
    private static Class<?> load(URL[] folder, Class<?> type) throws ClassNotFoundException {
        return new URLClassLoader(folder, ClassLoader.getPlatformClassLoader()).loadClass(type.getName());
    }

    private static void lookUpBelow(int frames, URL[] folder) {
        reached = 0;
        try {
            descend(frames, folder);
        } catch (StackOverflowError | NoClassDefFoundError | IllegalStateException expected) {
            // The application would see these without the agent, too: classes of the JDK fail to load.
        }
    }

    private static boolean descend(int frames, URL[] folder) {
        reached++;
        return frames > 0 ? descend(frames - 1, folder) : lookUp(folder);
    }
}
