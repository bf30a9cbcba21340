package io.trackedcache.agent.app;

import static java.util.Objects.requireNonNull;

import io.trackedcache.annotation.CacheCount;
import io.trackedcache.annotation.CacheCounter;
import io.trackedcache.annotation.CacheSize;
import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.registry.TrackerRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.agent.ByteBuddyAgent;

/** Redefines its class repeatedly, as profilers and debuggers do, and prints the size of its cache. */
public final class RedefiningItself {
    private static final int TIMES = 5;

    private RedefiningItself() {}

    /** Weaving adds a static initializer to it. */
    static final class Shelf {
        @CacheCounter(CacheCount.TOTAL)
        private static long finds;

        @TrackedCache("shelf")
        Object find() {
            finds++;
            return this;
        }

        static long finds() {
            return finds;
        }

        @CacheSize
        int size() {
            return 100;
        }
    }

    public static void main(String[] arguments) throws Exception {
        List<Shelf> shelves = new ArrayList<>(List.of(new Shelf(), new Shelf()));
        use(shelves);
        Instrumentation instrumentation = ByteBuddyAgent.install();
        for (int i = 0; i < TIMES; i++) {
            instrumentation.retransformClasses(Shelf.class);
            instrumentation.redefineClasses(new ClassDefinition(Shelf.class, classFile()));
            System.gc();
            shelves.add(new Shelf());
            use(shelves);
        }
        System.out.println(size("shelf"));
    }

    private static byte[] classFile() throws IOException {
        String resource = Shelf.class.getName().replace('.', '/') + ".class";
        try (InputStream in = requireNonNull(ClassLoader.getSystemResourceAsStream(resource))) {
            return in.readAllBytes();
        }
    }

    private static void use(List<Shelf> shelves) {
        for (Shelf shelf : shelves) {
            shelf.find();
        }
    }

    private static String size(String cache) {
        return TrackerRegistry.global().tracker(cache).gauges().size().toString();
    }
}
