package io.trackedcache.trials.loaders;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.agent.RemoteBeans;
import java.util.Map;
import java.util.TreeMap;

/**
 * The requirement of each trial: the beans show the counts that the application keeps itself, and nothing else is
 * printed.
 */
final class CountedExactly {
    private static final String[] OF_THE_DESK = {"CacheExpired", "CacheHits", "CacheMisses", "StaleHits", "TotalQueries"
    };
    private static final String[] OF_THE_SHELF = {
        "CacheExpired",
        "CacheHits",
        "CacheMisses",
        "CachePuts",
        "CacheRemovals",
        "LoadsFailed",
        "LoadsOk",
        "LookupErrors",
        "QueriesWhileUninitialized",
        "TotalQueries"
    };

    private CountedExactly() {}

    /**
     * Requires exact counts of an application that prints its counts of these caches, and that it is ready.
     *
     * @param caches the ends of their object names, such as {@code shelf} or {@code shelf,context=two}
     */
    static void require(ForkedJvm.Launch launch, String... caches) throws Exception {
        requireOf(launch.withAgent(), caches);
    }

    /** Requires the same of an application that is launched with the agent and settings. */
    static void requireOf(ForkedJvm.Launch launch, String... caches) throws Exception {
        try (ForkedJvm jvm = launch.start()) {
            StringBuilder expected = new StringBuilder();
            for (String cache : caches) {
                expected.append(read(jvm, cache)).append('\n');
            }
            assertThat(jvm.stop()).isEqualTo(new ForkedJvm.Ended(0, expected + "ready\n", ""));
        }
    }

    private static Map<String, Object> read(ForkedJvm jvm, String cache) throws Exception {
        Map<String, Object> counted =
                RemoteBeans.read(jvm, cache, cache.startsWith("desk") ? OF_THE_DESK : OF_THE_SHELF);
        assertThat(counted.values()).doesNotContain(0L);
        return new TreeMap<>(counted);
    }
}
