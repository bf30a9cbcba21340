package io.trackedcache.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.registry.NamingClass.GivenBy;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.CounterLedger;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The removal of caches by a program: those that are used stay, as their methods keep their trackers. */
class RemovalTest {
    private static final ClassLoader LOADER = RemovalTest.class.getClassLoader();
    private static final CacheId USERS = new CacheId("default", "users");

    private final TrackerRegistry registry = new TrackerRegistry(TestSettings.registry("max-caches=2"));
    private final RegistryInternals internals = RegistryInternals.of(registry);

    private CacheStatisticsTracker woven(GivenBy givenBy) {
        return internals.tracker(
                internals.idOf("default", "users", new NamingClass(LOADER, "com.acme.Users", true, givenBy)));
    }

    @Test
    void cacheOfAClassStaysAndStartsAtZero() {
        CacheStatisticsTracker tracker = woven(GivenBy.AUTHOR);
        tracker.recordHit();

        assertThat(registry.remove("default", "users")).isEmpty();

        assertThat(tracker.ledger()).isEqualTo(CounterLedger.EMPTY);
        assertThat(registry.all()).containsExactly(Map.entry(USERS, tracker));
        assertThat(registry.tracker("users")).isSameAs(tracker);
    }

    @Test
    void cacheOfAnInstanceStaysUntilTheInstanceIsGone() {
        CacheStatisticsTracker tracker = woven(GivenBy.INSTANCE);

        assertThat(registry.remove(USERS)).isEmpty();
        assertThat(registry.find(USERS)).containsSame(tracker);

        internals.removeInstances(USERS);
        assertThat(registry.find(USERS)).isEmpty();
    }

    @Test
    void removedCacheOfAClassIsNoLongerKeptForTheProgram() {
        woven(GivenBy.INSTANCE);
        registry.tracker("users");

        registry.remove("default", "users");
        internals.removeInstances(USERS);

        assertThat(registry.find(USERS)).isEmpty();
    }

    @Test
    void overflowStaysWhileOtherCachesCountIntoIt() {
        registry.tracker("a");
        registry.tracker("b");
        CacheStatisticsTracker third = registry.tracker("c");
        third.recordHit();

        assertThat(registry.remove(TrackerRegistry.OVERFLOW)).isEmpty();

        assertThat(third.ledger()).isEqualTo(CounterLedger.EMPTY);
        assertThat(registry.tracker("c")).isSameAs(third);
    }
}
