package io.trackedcache.agent.app;

import io.trackedcache.registry.TrackerRegistry;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Calls lookups for the first time on a nearly full stack, each with a little more room and in a class loader of its
 * own, and then all of them again on an empty stack, where each is counted. The first argument is the folder of the
 * cache's class.
 */
public final class LinkingAtTheBottom {
    private static final int DEPTHS = 600;
    private static final int FRAMES_BETWEEN_DEPTHS = 5;

    private static int reached;

    private LinkingAtTheBottom() {}

    public static void main(String[] arguments) throws Exception {
        URL[] folder = {new File(arguments[0]).toURI().toURL()};
        List<BooleanSupplier> flags = new ArrayList<>();
        for (int depth = 0; depth < DEPTHS; depth++) {
            // Not closed: classes that are loaded on the full stack are used again later.
            ClassLoader loader = new URLClassLoader(folder, ClassLoader.getPlatformClassLoader());
            Class<?> flag = loader.loadClass(Flag.class.getName());
            flags.add((BooleanSupplier) flag.getConstructor().newInstance());
        }
        lookUpBelow(Integer.MAX_VALUE, flags.get(0));
        int deepest = reached;
        for (int depth = 0; depth < DEPTHS; depth++) {
            lookUpBelow(deepest - depth * FRAMES_BETWEEN_DEPTHS, flags.get(depth));
        }
        long before = counted();
        for (BooleanSupplier flag : flags) {
            if (!flag.getAsBoolean()) {
                throw new IllegalStateException("a flag is not set any more");
            }
        }
        System.out.println("all set, counted " + (counted() - before) + " of " + DEPTHS);
    }

    private static long counted() {
        return TrackerRegistry.global().all().values().stream()
                .mapToLong(tracker -> tracker.snapshot().totalQueries())
                .sum();
    }

    /** The lookup may fail on the full stack; it must work later on the empty one. */
    private static void lookUpBelow(int frames, BooleanSupplier flag) {
        reached = 0;
        try {
            descend(frames, flag);
        } catch (StackOverflowError expected) {
            // The application would see this without the agent, too.
        }
    }

    private static boolean descend(int frames, BooleanSupplier flag) {
        reached++;
        return frames > 0 ? descend(frames - 1, flag) : flag.getAsBoolean();
    }
}
