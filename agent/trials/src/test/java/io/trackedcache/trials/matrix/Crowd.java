package io.trackedcache.trials.matrix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Four threads that use a cache at once. Each key that the source is asked for is a miss, and each other one that was
 * looked up a hit: so the books need not know what each lookup has found.
 */
final class Crowd {
    private static final int THREADS = 4;
    private static final int LOOKUPS = 150;
    private static final int KEYS = 40;

    private final Shape shape;
    private final Cell<Object> cell;
    private final AtomicLong lookedUp = new AtomicLong();

    Crowd(Shape shape, Cell<Object> cell) {
        this.shape = shape;
        this.cell = cell;
    }

    /** Uses the cache, and returns the books. */
    Book run(Source source, LoadThread on) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            SplittableRandom random = new SplittableRandom(thread);
            running.add(threads.submit(() -> {
                use(random);
                return null;
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        threads.shutdown();
        on.awaitQuiet();
        return books(source);
    }

    private Book books(Source source) {
        long asked = source.takeAsked().size();
        Book book = new Book();
        book.misses(asked);
        book.hits(lookedUp.get() - asked);
        book.count(Book.LOADS_OK, source.takeCalls());
        return book;
    }

    private void use(SplittableRandom random) throws Exception {
        for (int i = 0; i < LOOKUPS; i++) {
            if (random.nextInt(10) == 0) {
                cell.remove(draw(random));
            }
            if (shape.isBulk()) {
                List<Object> keys = List.of(draw(random), draw(random), draw(random));
                lookedUp.addAndGet(new HashSet<>(keys).size());
                Driver.await(cell.findAll(keys));
            } else {
                lookedUp.incrementAndGet();
                Driver.await(cell.find(draw(random)));
            }
        }
    }

    private Object draw(SplittableRandom random) {
        return shape.key(random.nextInt(KEYS) * random.nextInt(KEYS) / KEYS);
    }
}
