package io.trackedcache.agent.app;

import io.trackedcache.annotation.CacheCount;
import io.trackedcache.annotation.CacheCounter;
import io.trackedcache.annotation.CacheCounters;
import io.trackedcache.annotation.TrackedCache;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Ways in which caches count their hits themselves. A key is in the cache unless it is divisible by 3. Only the class
 * of one way is loaded: the counters of a class are not compared if the lookups of another one count for its cache.
 */
final class OwnWays {
    private static final int KEPT = 3;

    /** Methods of the application that misbehave do so after some checks, when their counters are known. */
    private static final int CALLS_BEFORE = 4;

    private OwnWays() {}

    /** Makes the cache of a way, such as {@code Losing}. */
    static Cache make(String way) throws ReflectiveOperationException {
        return Class.forName(OwnWays.class.getName() + "$" + way)
                .asSubclass(Cache.class)
                .getDeclaredConstructor()
                .newInstance();
    }

    /** A cache that counts itself. */
    interface Cache {
        @Nullable
        Object find(int key);

        /** Returns what its counter shows. */
        long shown();

        /** Returns what its counter shows if nothing has been written to it from outside; -1 if that is not known. */
        long written();

        /** Is called while no lookup runs. */
        default void rest() {}
    }

    static boolean has(int key) {
        return key % KEPT != 0;
    }

    /** Adds without protection. */
    static final class Losing implements Cache {
        @CacheCounter(CacheCount.HITS)
        private long hits;

        @Override
        @TrackedCache("own")
        public @Nullable Object find(int key) {
            if (!has(key)) {
                return null;
            }
            hits++;
            return this;
        }

        @Override
        public long shown() {
            return hits;
        }

        @Override
        public long written() {
            return -1;
        }
    }

    /** Adds without protection to a field of the class. */
    static final class LosingStatic implements Cache {
        @CacheCounter(CacheCount.HITS)
        private static int hits;

        @Override
        @TrackedCache("own")
        public @Nullable Object find(int key) {
            if (!has(key)) {
                return null;
            }
            hits++;
            return this;
        }

        @Override
        public long shown() {
            return hits;
        }

        @Override
        public long written() {
            return -1;
        }
    }

    static final class Atomic implements Cache {
        @CacheCounter(CacheCount.HITS)
        private final AtomicLong hits = new AtomicLong();

        private final AtomicLong written = new AtomicLong();

        @Override
        @TrackedCache("own")
        public @Nullable Object find(int key) {
            if (!has(key)) {
                return null;
            }
            hits.incrementAndGet();
            written.incrementAndGet();
            return this;
        }

        @Override
        public long shown() {
            return hits.get();
        }

        @Override
        public long written() {
            return written.get();
        }
    }

    static final class Adder implements Cache {
        @CacheCounter(CacheCount.HITS)
        private final LongAdder hits = new LongAdder();

        private final AtomicLong written = new AtomicLong();

        @Override
        @TrackedCache("own")
        public @Nullable Object find(int key) {
            if (!has(key)) {
                return null;
            }
            hits.increment();
            written.incrementAndGet();
            return this;
        }

        @Override
        public long shown() {
            return hits.sum();
        }

        @Override
        public long written() {
            return written.get();
        }
    }

    static final class Locked implements Cache {
        @CacheCounter(CacheCount.HITS)
        private long hits;

        private final AtomicLong written = new AtomicLong();

        @Override
        @TrackedCache("own")
        public @Nullable Object find(int key) {
            if (!has(key)) {
                return null;
            }
            synchronized (this) {
                hits++;
            }
            written.incrementAndGet();
            return this;
        }

        @Override
        public synchronized long shown() {
            return hits;
        }

        @Override
        public long written() {
            return written.get();
        }
    }

    /** Begins at 0 again and again. */
    static final class Resetting implements Cache {
        private static final int RESTS = 7;

        @CacheCounter(CacheCount.HITS)
        private final AtomicLong hits = new AtomicLong();

        private final AtomicLong written = new AtomicLong();
        private int rests;

        @Override
        @TrackedCache("own")
        public @Nullable Object find(int key) {
            if (!has(key)) {
                return null;
            }
            hits.incrementAndGet();
            written.incrementAndGet();
            return this;
        }

        @Override
        public long shown() {
            return hits.get();
        }

        @Override
        public long written() {
            return written.get();
        }

        @Override
        public void rest() {
            if (++rests % RESTS == 0) {
                hits.set(0);
                written.set(0);
            }
        }
    }

    /** Counts calls that are no lookups, too. */
    static final class More implements Cache {
        @CacheCounter(CacheCount.HITS)
        private final AtomicInteger hits = new AtomicInteger();

        private final AtomicLong written = new AtomicLong();

        @Override
        @TrackedCache("own")
        public @Nullable Object find(int key) {
            return key % 2 == 0 || contains(key) ? found(key) : null;
        }

        private @Nullable Object found(int key) {
            return contains(key) ? this : null;
        }

        private boolean contains(int key) {
            boolean isThere = has(key);
            if (isThere) {
                hits.incrementAndGet();
                written.incrementAndGet();
            }
            return isThere;
        }

        @Override
        public long shown() {
            return hits.get();
        }

        @Override
        public long written() {
            return written.get();
        }
    }

    /** Leaves out some lookups, now more of them, now fewer. */
    static final class Fewer implements Cache {
        private static final int SHARES = 10;

        @CacheCounter(CacheCount.HITS)
        private final AtomicLong hits = new AtomicLong();

        private final AtomicLong written = new AtomicLong();
        private final Random random = new Random(1);
        private volatile int leftOut;

        @Override
        @TrackedCache("own")
        public @Nullable Object find(int key) {
            if (!has(key)) {
                return null;
            }
            if (key % SHARES >= leftOut) {
                hits.incrementAndGet();
                written.incrementAndGet();
            }
            return this;
        }

        @Override
        public long shown() {
            return hits.get();
        }

        @Override
        public long written() {
            return written.get();
        }

        @Override
        public void rest() {
            leftOut = random.nextInt(SHARES);
        }
    }

    /** Has a method that returns the counters and does something else after some calls. */
    abstract static class Answering implements Cache {
        private final AtomicLong hits = new AtomicLong();
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        @TrackedCache("own")
        public @Nullable Object find(int key) {
            if (!has(key)) {
                return null;
            }
            hits.incrementAndGet();
            return this;
        }

        @CacheCounters
        Map<String, Object> counters() throws InterruptedException {
            if (calls.incrementAndGet() > CALLS_BEFORE) {
                misbehave();
            }
            return answer(hits.get());
        }

        Map<String, Object> answer(long counted) {
            return Map.of("cache_hits", counted);
        }

        void misbehave() throws InterruptedException {}

        @Override
        public long shown() {
            return hits.get();
        }

        @Override
        public long written() {
            return hits.get();
        }
    }

    static final class Blocking extends Answering {
        private final CountDownLatch never = new CountDownLatch(1);

        @Override
        void misbehave() throws InterruptedException {
            never.await();
        }
    }

    static final class Throwing extends Answering {
        @Override
        void misbehave() {
            throw new LinkageError("no counters today");
        }
    }

    /** Returns other numbers, and names that do not exist. */
    static final class Lying extends Answering {
        @Override
        Map<String, Object> answer(long counted) {
            return Map.of("cache_hits", counted / 2, "cash_hits", counted, "total_queries", -1L);
        }
    }
}
