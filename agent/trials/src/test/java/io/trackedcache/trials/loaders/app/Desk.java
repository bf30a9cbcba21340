package io.trackedcache.trials.loaders.app;

import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.TrackedCache;
import java.util.Map;
import java.util.function.IntFunction;

/** A cache that signals its outcomes, and so needs the annotations at run time; it is also its own reader. */
public final class Desk implements IntFunction<Map<String, Long>> {
    private final Books books = new Books();

    @TrackedCache("desk")
    private String ask(String question) {
        CacheLookup lookup = CacheLookup.current();
        if (question.equals("opening times")) {
            lookup.stale();
        } else if (question.equals("last year's opening times")) {
            lookup.expired();
        }
        return "unknown";
    }

    @Override
    public Map<String, Long> apply(int rounds) {
        for (int round = 0; round < rounds; round++) {
            ask("opening times");
            books.count("TotalQueries", "CacheHits", "StaleHits");
            ask("last year's opening times");
            books.count("TotalQueries", "CacheMisses", "CacheExpired");
        }
        return books.counts();
    }
}
