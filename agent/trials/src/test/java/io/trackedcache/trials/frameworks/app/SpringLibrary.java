package io.trackedcache.trials.frameworks.app;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.concurrent.CompletableFuture;
import org.springframework.cache.annotation.Cacheable;

/** A bean whose results Spring caches. */
public class SpringLibrary {
    @Cacheable("titles")
    @CacheLoad("spring")
    public String title(String isbn) {
        return "title of " + isbn;
    }

    @Cacheable(cacheNames = "authors", sync = true)
    @CacheLoad("spring")
    public String author(String isbn) {
        return "author of " + isbn;
    }

    @Cacheable("prices")
    @CacheLoad("spring")
    public CompletableFuture<String> price(String isbn) {
        return CompletableFuture.completedFuture("price of " + isbn);
    }

    /** A mistake: it runs on misses alone. */
    @Cacheable("publishers")
    @TrackedCache("publishers")
    public String publisher(String isbn) {
        return "publisher of " + isbn;
    }

    /** An annotation of the application. */
    @Retention(RetentionPolicy.RUNTIME)
    @Cacheable("shelves")
    @interface CachedShelf {}

    /** The same mistake, by that annotation. */
    @CachedShelf
    @TrackedCache("shelves")
    public String shelf(String isbn) {
        return "shelf of " + isbn;
    }
}
