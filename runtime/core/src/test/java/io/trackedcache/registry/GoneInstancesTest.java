package io.trackedcache.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Where the counts of caches go whose instances are gone. */
class GoneInstancesTest {
    private static final NamingClass USER = new NamingClass(
            GoneInstancesTest.class.getClassLoader(), "com.acme.Region", true, NamingClass.GivenBy.INSTANCE);

    private final TrackerRegistry registry = new TrackerRegistry();
    private final RegistryInternals internals = RegistryInternals.of(registry);

    private CacheId counted(String manager, String name, long hits) {
        CacheId id = internals.idOf(manager, name, USER);
        internals.tracker(id).recordHits(hits);
        return id;
    }

    private long hits(String manager) {
        return internals.readTogether(() -> registry.all().entrySet().stream()
                .filter(cache -> cache.getKey().manager().equals(manager))
                .mapToLong(cache -> cache.getValue().cacheHits())
                .sum());
    }

    private long gone(String manager) {
        return registry.find(manager, "<gone>")
                .map(CacheStatisticsTracker::cacheHits)
                .orElse(-1L);
    }

    @Test
    void countsMoveToTheGoneOfTheirManager() {
        CacheId one = counted("shop", "one", 3);
        CacheId two = counted("shop", "two", 4);
        counted("shop", "kept", 1);
        CacheId other = counted("other", "one", 5);

        internals.removeInstances(one);
        internals.removeInstances(other);
        assertThat(gone("shop")).isEqualTo(3);
        internals.removeInstances(two);

        assertThat(gone("shop")).isEqualTo(7);
        assertThat(gone("other")).isEqualTo(5);
        assertThat(hits("shop")).isEqualTo(8);
        assertThat(registry.find("shop", "one")).isEmpty();
    }

    @Test
    void nameThatReturnsStartsAtZero() {
        internals.removeInstances(counted("shop", "one", 3));

        counted("shop", "one", 1);

        assertThat(registry.find("shop", "one").orElseThrow().cacheHits()).isEqualTo(1);
        assertThat(hits("shop")).isEqualTo(4);
        internals.removeInstances(new CacheId("shop", "one"));
        assertThat(gone("shop")).isEqualTo(4);
    }

    @Test
    void instanceThatHasTheNameItselfCountsThere() {
        CacheId named = counted("shop", "<gone>", 2);
        internals.removeInstances(counted("shop", "one", 3));

        internals.removeInstances(named);

        assertThat(gone("shop")).isEqualTo(5);
        counted("shop", "<gone>", 1);
        assertThat(gone("shop")).isEqualTo(6);
    }

    @Test
    void instanceThatCountedNothingLeavesNothing() {
        internals.removeInstances(counted("shop", "one", 0));

        assertThat(registry.all()).isEmpty();
    }

    @Test
    void fullRegistryHasRoomForTheGone() {
        int most = registry.settings().maxCaches();
        for (int i = 0; i < most; i++) {
            counted("shop", "c" + i, 1);
        }

        internals.removeInstances(new CacheId("shop", "c0"));

        assertThat(registry.all()).hasSize(most).containsKey(new CacheId("shop", "<gone>"));
        assertThat(hits("shop")).isEqualTo(most);
        assertThat(internals.hasOverflowed()).isFalse();
    }

    @Test
    void cacheThatAProgramUsesKeepsItsCounts() {
        CacheId one = counted("shop", "one", 3);
        registry.tracker("shop", "one").recordHit();

        internals.removeInstances(one);

        assertThat(registry.find(one).orElseThrow().cacheHits()).isEqualTo(4);
        assertThat(gone("shop")).isEqualTo(-1);
    }

    /** Readers run while caches come and go; each sum that they read must be between the counts before and after. */
    @Test
    void sumNeverFallsAndCountsNothingTwice() throws InterruptedException {
        AtomicBoolean isOver = new AtomicBoolean();
        List<String> wrong = new ArrayList<>();
        Thread reader = new Thread(() -> {
            long before = 0;
            while (!isOver.get()) {
                long sum = hits("shop");
                if (sum < before || sum > 2_000) {
                    wrong.add(before + " then " + sum);
                }
                before = sum;
            }
        });
        reader.start();
        for (int i = 0; i < 2_000; i++) {
            internals.removeInstances(counted("shop", "name-" + i % 10, 1));
        }
        isOver.set(true);
        reader.join();

        assertThat(wrong).isEmpty();
        assertThat(hits("shop")).isEqualTo(2_000);
    }
}
