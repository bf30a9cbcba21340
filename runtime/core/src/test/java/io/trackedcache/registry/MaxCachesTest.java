package io.trackedcache.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaxCachesTest {
    private final TrackerRegistry registry = new TrackerRegistry(TestSettings.registry("max-caches=2"));

    @Test
    void cachesBeyondTheMaximumAreCountedTogether() {
        registry.tracker("a");
        registry.tracker("b");

        CacheStatisticsTracker third = registry.tracker("c");

        assertThat(third).isSameAs(registry.tracker("<overflow>")).isSameAs(registry.tracker("shop", "d"));
        assertThat(registry.all().keySet())
                .containsExactly(
                        new CacheId("default", "<overflow>"), new CacheId("default", "a"), new CacheId("default", "b"));
        assertThat(registry.find("c")).isEmpty();
    }

    @Test
    void existingCacheIsFoundWhenTheRegistryIsFull() {
        CacheStatisticsTracker known = registry.tracker("a");
        registry.tracker("b");
        registry.tracker("c");

        assertThat(registry.tracker("a")).isSameAs(known);
    }

    @Test
    void overflowDoesNotCountAgainstTheMaximum() {
        registry.tracker("<overflow>");
        registry.tracker("a");

        assertThat(registry.tracker("b")).isNotSameAs(registry.tracker("<overflow>"));
    }

    @Test
    void removalMakesRoom() {
        registry.tracker("a");
        registry.tracker("b");
        registry.remove("default", "a");

        assertThat(registry.tracker("c")).isNotSameAs(registry.tracker("<overflow>"));
    }

    @Test
    void cacheWithTheNameOtherIsOneOfItsOwn() {
        CacheStatisticsTracker other = registry.tracker("other");
        registry.tracker("b");

        assertThat(registry.tracker("c")).isNotSameAs(other);
        assertThat(registry.tracker("other")).isSameAs(other);
    }

    @Test
    void overflowIsReportedToListenersOnce() {
        List<String> heard = new ArrayList<>();
        registry.listen(new RegistryListener() {
            @Override
            public void added(CacheId id, CacheStatisticsTracker tracker) {}

            @Override
            public void overflowed(CacheId id, int maxCaches) {
                heard.add(id + " of " + maxCaches);
            }
        });

        for (String name : List.of("a", "b", "c", "d", "c")) {
            registry.tracker(name);
        }

        assertThat(heard).containsExactly("c of 2");
    }
}
