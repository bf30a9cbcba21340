package io.trackedcache.trials.matrix;

import io.trackedcache.registry.TrackerRegistry;
import java.util.Map;
import java.util.TreeMap;

/** The counts of a cache that are not zero, by their names in the state file. Times are left out. */
record Book(Map<String, Long> counts) {
    static final String HITS = "cache_hits";
    static final String MISSES = "cache_misses";
    static final String EXPIRED = "cache_expired";
    static final String STALE = "stale_hits";
    static final String LOADS_OK = "loads_ok";
    static final String LOADS_FAILED = "loads_failed";
    static final String REFRESHES = "refreshes";
    static final String UNATTRIBUTED = "unattributed_loads";
    static final String PUTS = "puts";
    static final String LOOKUPS = "total_queries";

    Book() {
        this(new TreeMap<>());
    }

    /** Returns what the agent has counted for a cache so far; nothing before its class is loaded. */
    static Book ofAgent(String cache) {
        Book book = new Book();
        TrackerRegistry.global()
                .find(cache)
                .ifPresent(tracker -> tracker.snapshot().counts().byName().forEach(book::count));
        book.counts.keySet().removeIf(name -> name.endsWith("_nanos"));
        return book;
    }

    void count(String name, long number) {
        counts.merge(name, number, Long::sum);
        counts.values().remove(0L);
    }

    void hit() {
        hits(1);
    }

    void hits(long number) {
        count(HITS, number);
        count(LOOKUPS, number);
    }

    void miss() {
        misses(1);
    }

    void misses(long number) {
        count(MISSES, number);
        count(LOOKUPS, number);
    }

    long get(String name) {
        return counts.getOrDefault(name, 0L);
    }

    Book copy() {
        return new Book(new TreeMap<>(counts));
    }

    /** Returns what was counted after an earlier state. */
    Book since(Book before) {
        Book difference = copy();
        before.counts.forEach((name, number) -> difference.count(name, -number));
        return difference;
    }

    /** Returns a book in which each refresh is the miss of its lookup. */
    Book withRefreshesAsMisses() {
        long refreshes = get(REFRESHES);
        Book book = copy();
        book.hits(-refreshes);
        book.misses(refreshes);
        book.count(REFRESHES, -refreshes);
        return book;
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
