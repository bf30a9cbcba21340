package io.trackedcache.agent.app;

import io.trackedcache.annotation.CacheCount;
import io.trackedcache.annotation.CacheCounter;
import io.trackedcache.annotation.CacheCounters;
import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.tracking.TrackedMethod;
import io.trackedcache.tracking.Tracking;
import java.io.IOException;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Counts its cache itself, waits for a line, and prints the states of its members and its counts. */
public final class CountingItself {
    private CountingItself() {}

    /** A class without a static initializer, whose serialVersionUID the JVM computes. */
    @SuppressWarnings("serial") // That is what is tested.
    public static final class Cache implements Serializable {
        @CacheCounter(CacheCount.TOTAL)
        private static int total;

        @CacheCounter(CacheCount.HITS)
        private long hits;

        @CacheCounter(CacheCount.MISSES)
        private final transient AtomicLong misses = new AtomicLong();

        @CacheCounter(CacheCount.PUTS)
        private final transient LongAdder puts = new LongAdder();

        @TrackedCache("itself")
        public @Nullable Object find(boolean isThere) {
            total++;
            if (!isThere) {
                misses.incrementAndGet();
                return null;
            }
            hits++;
            return this;
        }

        @SuppressWarnings("UnusedMethod") // The agent calls it.
        @CacheCounters
        private Map<String, Long> counters() {
            return Map.of(
                    "cache_hits",
                    hits,
                    "cache_misses",
                    misses.get(),
                    "total_queries",
                    (long) total,
                    "puts",
                    puts.sum());
        }
    }

    public static void main(String[] arguments) throws IOException {
        use();
        System.out.println("ready");
        var unused = System.in.read();
        use();
        System.out.println("version " + ObjectStreamClass.lookup(Cache.class).getSerialVersionUID());
        for (TrackedMethod method : Tracking.global().explain().methods()) {
            System.out.println(method.method() + "|" + method.role() + "|" + method.state() + "|" + method.cache() + "|"
                    + method.reason());
        }
        System.out.println("errors: " + Tracking.global().overhead().probeErrors());
        System.out.println("done");
    }

    private static void use() {
        Cache cache = new Cache();
        var unused = cache.find(true);
        unused = cache.find(false);
    }
}
