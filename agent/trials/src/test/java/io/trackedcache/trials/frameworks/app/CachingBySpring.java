package io.trackedcache.trials.frameworks.app;

import java.io.IOException;
import java.util.function.Consumer;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks up a hundred times in each way: ten keys, ten times each. The argument is the way. */
public final class CachingBySpring {
    private CachingBySpring() {}

    /** The beans. */
    @Configuration
    @EnableCaching(proxyTargetClass = true)
    public static class Beans {
        @Bean
        public CacheManager caches() {
            return new ConcurrentMapCacheManager();
        }

        @Bean
        public SpringLibrary library() {
            return new SpringLibrary();
        }
    }

    public static void main(String[] way) throws IOException {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Beans.class)) {
            Consumer<String> lookup = lookup(way[0], context.getBean(SpringLibrary.class));
            for (int i = 0; i < 100; i++) {
                lookup.accept("isbn" + i % 10);
            }
            Waiting.untilTold();
        }
    }

    private static Consumer<String> lookup(String way, SpringLibrary library) {
        return switch (way) {
            case "title" -> library::title;
            case "author" -> library::author;
            case "price" -> isbn -> library.price(isbn).join();
            default -> library::publisher;
        };
    }
}
