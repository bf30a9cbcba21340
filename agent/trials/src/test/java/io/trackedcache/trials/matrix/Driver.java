package io.trackedcache.trials.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Uses a cache in a sequence that is the same each time, and keeps the books: what was put, removed, and made by the
 * source, and so which lookup finds a value.
 */
final class Driver {
    private static final int LOOKUPS = 300;
    private static final int KEYS = 60;
    private static final int MOST_KEYS = 6;
    private static final int STEP = 10;

    private final SplittableRandom random = new SplittableRandom(107);
    private final Shape shape;
    private final Source source;
    private final LoadThread on;
    private final Cell<Object> cell;
    private final Book book = new Book();

    /** The books of the second tier, and its keys. */
    private final Book far = new Book();

    private final Set<Object> inFar = new HashSet<>();

    /** When the value of each key was written, for all keys that have one. */
    private final Map<Object, Long> written = new HashMap<>();

    Driver(Shape shape, Source source, LoadThread on, Cell<Object> cell) {
        this.shape = shape;
        this.source = source;
        this.on = on;
        this.cell = cell;
    }

    Book book() {
        return book;
    }

    Book far() {
        return far;
    }

    /** Uses the cache. */
    void run() throws Exception {
        for (int i = 0; i < LOOKUPS; i++) {
            changeSomething();
            if (shape.isBulk()) {
                lookUpAll();
            } else {
                lookUp(draw());
            }
        }
    }

    /** Returns a key. Some are looked up all the time, others once or never. */
    private Object draw() {
        return shape.key(random.nextInt(KEYS) * random.nextInt(KEYS) / KEYS);
    }

    private void changeSomething() {
        int event = random.nextInt(100);
        if (event < 10) {
            Object key = draw();
            cell.remove(key);
            written.remove(key);
        } else if (event < 15 && shape == Shape.SYNC) {
            put(draw());
        } else if (event < 40 && shape.ages()) {
            source.letPass(STEP);
        }
        source.setDown(shape == Shape.STALE && random.nextInt(4) == 0);
    }

    private void put(Object key) {
        cell.put(key, "put");
        book.count(Book.PUTS, 1);
        written.put(key, source.now());
    }

    private void lookUp(Object key) throws Exception {
        Long since = written.get(key);
        if (since == null) {
            lookUpMissing(key);
        } else if (!shape.ages() || source.now() - since < Library.PERIOD) {
            book.hit();
            find(key);
            requireAsked(Set.of());
        } else if (shape == Shape.REFRESHING) {
            refresh(key);
        } else {
            lookUpExpired(key);
        }
    }

    private void lookUpMissing(Object key) throws Exception {
        book.miss();
        if (source.isDown()) {
            requireFails(key);
            load(key);
            return;
        }
        find(key);
        if (shape == Shape.TIERED) {
            lookUpFar(key);
        } else {
            load(key);
        }
        book.count(Book.PUTS, shape == Shape.SYNC ? 1 : 0);
        written.put(key, source.now());
    }

    private void lookUpFar(Object key) {
        if (inFar.add(key)) {
            far.miss();
            far.count(Book.LOADS_OK, 1);
            requireAsked(Set.of(key));
        } else {
            far.hit();
            requireAsked(Set.of());
        }
    }

    /** Looks up an old value: it is returned before the source gives a new one, unless that has to be waited for. */
    private void refresh(Object key) throws Exception {
        if (on != LoadThread.SAME_THREAD) {
            source.hold();
        }
        find(key);
        source.release();
        book.hit();
        book.count(Book.REFRESHES, 1);
        load(key);
        written.put(key, source.now());
    }

    /** Looks up an old value: there is a new one, unless the source is down. */
    private void lookUpExpired(Object key) throws Exception {
        find(key);
        load(key);
        if (source.isDown()) {
            book.hit();
            book.count(Book.STALE, 1);
        } else {
            book.miss();
            book.count(Book.EXPIRED, 1);
            written.put(key, source.now());
        }
    }

    private void load(Object key) {
        book.count(source.isDown() ? Book.LOADS_FAILED : Book.LOADS_OK, 1);
        requireAsked(Set.of(key));
    }

    private void lookUpAll() throws Exception {
        List<Object> keys = new ArrayList<>();
        for (int i = random.nextInt(MOST_KEYS); i >= 0; i--) {
            keys.add(draw());
        }
        Set<Object> missing = new HashSet<>(keys);
        int all = missing.size();
        missing.removeAll(written.keySet());
        book.hits(all - missing.size());
        book.misses(missing.size());
        source.takeCalls();
        await(cell.findAll(keys));
        requireAsked(missing);
        book.count(Book.LOADS_OK, source.takeCalls());
        missing.forEach(key -> written.put(key, source.now()));
    }

    private void find(Object key) throws Exception {
        if (await(cell.find(key)) == null && shape != Shape.NEGATIVE) {
            throw new IllegalStateException("no value for " + key);
        }
    }

    private void requireFails(Object key) throws Exception {
        try {
            find(key);
        } catch (Source.DownException e) {
            return;
        }
        throw new IllegalStateException("a value for " + key);
    }

    static @Nullable Object await(@Nullable Object found) throws InterruptedException, ExecutionException {
        return found instanceof Future<?> future ? future.get() : found;
    }

    /** Requires that the source was asked for these keys since the last time: otherwise the books are wrong. */
    private void requireAsked(Set<Object> keys) {
        on.awaitQuiet();
        List<Object> asked = source.takeAsked();
        if (asked.size() != keys.size() || !keys.containsAll(asked)) {
            throw new IllegalStateException("the source was asked for " + asked + " instead of " + keys);
        }
    }
}
