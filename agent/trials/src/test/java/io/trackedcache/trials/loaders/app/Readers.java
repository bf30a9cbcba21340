package io.trackedcache.trials.loaders.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Several threads that use the shelves at once. A function of JDK types, so that an application in another class loader
 * can run it: takes the number of rounds of each thread, and returns the counts.
 */
public final class Readers implements IntFunction<Map<String, Long>> {
    private static final int THREADS = 4;

    private final Shelf shelf = new Shelf(true);
    private final Shelf closedShelf = new Shelf(false);
    private final Books books = new Books();

    @Override
    public Map<String, Long> apply(int rounds) {
        shelf.put("new");
        books.count("CachePuts");
        List<Thread> threads = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            String ownTitle = "worn " + thread;
            threads.add(new Thread(() -> read(ownTitle, rounds)));
        }
        threads.forEach(Thread::start);
        threads.forEach(Readers::awaitItsEnd);
        return books.counts();
    }

    private static void awaitItsEnd(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(String ownTitle, int rounds) {
        for (int round = 0; round < rounds; round++) {
            shelf.find("new");
            books.count("TotalQueries", "CacheHits");
            shelf.find("unknown");
            books.count("TotalQueries", "CacheMisses", "LoadsOk");
            shelf.find("rare");
            books.count("TotalQueries", "CacheMisses", "LoadsFailed");
            closedShelf.find("new");
            books.count("TotalQueries", "CacheMisses", "QueriesWhileUninitialized");
            useOwnCopy(ownTitle);
            askForNothing();
        }
    }

    private void useOwnCopy(String title) {
        shelf.put(title);
        books.count("CachePuts");
        shelf.find(title);
        books.count("TotalQueries", "CacheMisses", "CacheExpired");
        shelf.remove(title);
        books.count("CacheRemovals");
    }

    private void askForNothing() {
        try {
            shelf.find("");
        } catch (IllegalArgumentException expected) {
            books.count("LookupErrors");
        }
    }
}
