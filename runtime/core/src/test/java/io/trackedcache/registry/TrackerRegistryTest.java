package io.trackedcache.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackerRegistryTest {
    private final TrackerRegistry registry = new TrackerRegistry();

    @Test
    void givesTheSameTrackerForTheSameName() {
        assertThat(registry.tracker("users"))
                .isSameAs(registry.tracker("default", "users"))
                .isSameAs(registry.trackerOf(new CacheId("default", "users")));
    }

    @Test
    void keepsCachesOfTheSameNameUnderDifferentManagersApart() {
        assertThat(registry.tracker("a", "users")).isNotSameAs(registry.tracker("b", "users"));
    }

    @Test
    void findCreatesNothing() {
        assertThat(registry.find("default", "users")).isEmpty();

        CacheStatisticsTracker users = registry.tracker("users");

        assertThat(registry.find("default", "users")).containsSame(users);
        assertThat(registry.find("other", "users")).isEmpty();
        assertThat(registry.all()).hasSize(1);
    }

    @Test
    void listsAllByManagerAndName() {
        registry.tracker("b", "x");
        registry.tracker("a", "y");
        registry.tracker("a", "x");

        assertThat(registry.all().keySet())
                .containsExactly(new CacheId("a", "x"), new CacheId("a", "y"), new CacheId("b", "x"));
        assertThatThrownBy(() -> registry.all().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void listenerIsCalledForExistingAndNewTrackers() {
        CacheStatisticsTracker before = registry.tracker("before");
        Map<CacheId, CacheStatisticsTracker> heard = new HashMap<>();

        registry.listen(heard::put);
        CacheStatisticsTracker after = registry.tracker("after");
        registry.tracker("after");

        assertThat(heard)
                .containsOnly(
                        Map.entry(new CacheId("default", "before"), before),
                        Map.entry(new CacheId("default", "after"), after));
    }

    @Test
    void concurrentCallersGetOneTrackerAndTheListenerIsCalledOnce() {
        Queue<CacheId> heard = new ConcurrentLinkedQueue<>();
        registry.listen((id, tracker) -> heard.add(id));

        Set<CacheStatisticsTracker> trackers = IntStream.range(0, 10_000)
                .parallel()
                .mapToObj(i -> registry.tracker("cache-" + i % 10))
                .collect(Collectors.toSet());

        assertThat(trackers).hasSize(10);
        assertThat(List.copyOf(heard)).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void listenerIsCalledForRemovalsUntilItIsRemoved() {
        List<CacheId> heard = new ArrayList<>();
        RegistryListener listener = new RegistryListener() {
            @Override
            public void added(CacheId id, CacheStatisticsTracker tracker) {}

            @Override
            public void removed(CacheId id, CacheStatisticsTracker tracker) {
                heard.add(id);
            }
        };
        registry.tracker("a");
        registry.tracker("b");
        registry.listen(listener);

        registry.remove("default", "a");
        registry.remove("default", "never there");
        registry.stopListening(listener);
        registry.remove("default", "b");

        assertThat(heard).containsExactly(new CacheId("default", "a"));
    }

    @Test
    void failingListenerStopsNoOther() {
        List<CacheId> heard = new ArrayList<>();
        registry.listen((id, tracker) -> {
            throw new IllegalStateException("no");
        });
        registry.listen((id, tracker) -> heard.add(id));

        assertThat(registry.tracker("users")).isNotNull();
        assertThat(heard).containsExactly(new CacheId("default", "users"));
    }

    @Test
    void removeReturnsTheTrackerAndFreesItsName() {
        CacheStatisticsTracker first = registry.tracker("users");

        assertThat(registry.remove("default", "users")).containsSame(first);
        assertThat(registry.find("users")).isEmpty();
        assertThat(registry.remove("default", "users")).isEmpty();
        assertThat(registry.tracker("users")).isNotSameAs(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void blankNamesAreRefusedByName(String blank) {
        assertThatThrownBy(() -> registry.tracker("default", blank))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the name of a cache must not be blank, but was '" + blank + "'");
        assertThatThrownBy(() -> registry.tracker(blank, "users"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the manager of a cache");
        assertThat(registry.all()).isEmpty();
    }

    @Test
    void idReadsAsItsNameIfTheManagerIsTheDefault() {
        assertThat(new CacheId("default", "users")).hasToString("users");
        assertThat(new CacheId("shop", "users")).hasToString("shop/users");
    }
}
