package io.trackedcache.agent.app;

import io.trackedcache.annotation.CacheEviction;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CounterLedger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.management.JMException;
import javax.management.Notification;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Executes the lines of its standard input and prints each when it is done: {@code hits 5}, {@code misses 5},
 * {@code own}, {@code lost 5}, {@code fault}, {@code loading}, {@code load}, {@code uncountable}, {@code server},
 * {@code block}, {@code named <a name with escapes>}.
 */
public final class Observed {
    private static final List<Named> NAMED = new ArrayList<>();

    /** The hits as the application counts them itself. */
    private static final AtomicLong OWN_HITS = new AtomicLong();

    private Observed() {}

    static final class Users {
        private Users() {}

        @TrackedCache("users")
        static boolean find(boolean isThere) {
            return isThere;
        }
    }

    /** A cache whose loads find nothing. */
    static final class Loading {
        private Loading() {}

        @TrackedCache("loading")
        static @Nullable String find() {
            return load();
        }

        @CacheLoad("loading")
        static @Nullable String load() {
            return null;
        }

        @CacheEviction("loading")
        static void evict() {}

        static void prepare() {}
    }

    /** A method that cannot be counted. */
    static final class Uncountable {
        private Uncountable() {}

        @TrackedCache("uncountable")
        static void find() {}
    }

    /** A cache with a chosen name. */
    static final class Named {
        @CacheName
        private final String name;

        Named(String name) {
            this.name = name;
        }

        @TrackedCache
        String find() {
            return name;
        }
    }

    public static void main(String[] arguments) throws IOException {
        System.out.println("ready");
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            String[] words = line.split(" ", 2);
            obey(words[0], words.length > 1 ? words[1] : "");
            System.out.println("done: " + line);
        }
    }

    private static void obey(String command, String argument) {
        switch (command) {
            case "hits" -> {
                lookUp(true, Integer.parseInt(argument));
                OWN_HITS.addAndGet(Integer.parseInt(argument));
            }
            case "lost" -> lookUp(true, Integer.parseInt(argument));
            case "own" -> TrackerRegistry.global().adopt("users", () -> Map.of("cache_hits", OWN_HITS.get()));
            case "misses" -> lookUp(false, Integer.parseInt(argument));
            case "fault" ->
                TrackerRegistry.global().tracker("users").restore(new CounterLedger(60, 20, 0, 0, 100, 0, 0, 0));
            case "loading" -> Loading.prepare();
            case "load" -> {
                var unused = Loading.find();
            }
            case "uncountable" -> Uncountable.find();
            case "server" ->
                System.out.println(ManagementFactory.getPlatformMBeanServer().getClass());
            case "block" -> listenAndBlock();
            case "named" -> addNamed(argument.translateEscapes());
            default -> throw new IllegalArgumentException("unknown command '" + command + "'");
        }
    }

    /** Adds a listener to the bean of the users that never returns from its first notification. */
    private static void listenAndBlock() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .addNotificationListener(
                            new ObjectName("io.trackedcache:type=CacheStatistics,manager=default,name=users"),
                            (Notification heard, Object nothing) -> blockForever(),
                            null,
                            null);
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void blockForever() {
        while (true) {
            LockSupport.park();
        }
    }

    private static void lookUp(boolean isThere, int times) {
        for (int i = 0; i < times; i++) {
            boolean unused = Users.find(isThere);
        }
    }

    private static void addNamed(String name) {
        Named cache = new Named(name);
        NAMED.add(cache);
        String unused = cache.find();
    }
}
