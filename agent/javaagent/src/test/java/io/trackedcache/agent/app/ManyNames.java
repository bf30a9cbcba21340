package io.trackedcache.agent.app;

import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.stream.IntStream;

/** Has a hundred caches of one class, with a hit in each. */
public final class ManyNames {
    private static final int CACHES = 100;

    @CacheName
    private final String name;

    private ManyNames(String name) {
        this.name = name;
    }

    @TrackedCache
    private String find() {
        return name;
    }

    public static void main(String[] arguments) {
        List<ManyNames> caches = IntStream.range(0, CACHES)
                .mapToObj(number -> new ManyNames("one of many, number " + number))
                .toList();
        caches.forEach(ManyNames::find);
        System.out.println(caches.size());
    }
}
