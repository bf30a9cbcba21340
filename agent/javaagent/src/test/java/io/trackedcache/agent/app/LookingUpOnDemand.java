package io.trackedcache.agent.app;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.CacheSize;
import io.trackedcache.annotation.TrackedCache;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Makes as many lookups of each kind as a line of its standard input says, and prints that number. */
public final class LookingUpOnDemand {
    private LookingUpOnDemand() {}

    static final class Cache {
        @TrackedCache("on-demand")
        @Nullable
        Object find(boolean isThere, boolean isOld) {
            return isThere && !isExpired(isOld) ? this : null;
        }

        @CacheExpiry("on-demand")
        boolean isExpired(boolean isOld) {
            return isOld;
        }

        @TrackedCache("on-demand-signals")
        Object findStale() {
            CacheLookup.current().stale();
            return this;
        }

        @CacheSize("on-demand")
        int size() {
            return 3;
        }

        /** A lookup that only a rule can include. */
        @Nullable
        Object plain() {
            return null;
        }
    }

    public static void main(String[] arguments) throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Cache cache = new Cache();
        lookUp(cache, 10);
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            lookUp(cache, Integer.parseInt(line));
        }
    }

    private static void lookUp(Cache cache, int times) {
        for (int i = 0; i < times; i++) {
            cache.find(true, false);
            cache.find(false, false);
            cache.find(true, true);
            cache.findStale();
            cache.plain();
        }
        System.out.println("looked up " + times + " times, members: " + membersOf(Cache.class));
    }

    private static int membersOf(Class<?> type) {
        return type.getDeclaredMethods().length
                + type.getDeclaredFields().length
                + type.getDeclaredConstructors().length;
    }
}
