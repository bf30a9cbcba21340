package io.trackedcache.probe.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.probe.Probes;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.CounterGroup;
import io.trackedcache.tracker.Metric;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InstanceTrackersTest {
    private static final String MANAGER = "InstanceTrackersTest";

    private final InstanceTrackers trackers = new InstanceTrackers(MANAGER, "", Named.NAME, instance -> nameless());

    /** Something with a name. */
    private static final class Named {
        static final MethodHandle NAME = getter();

        @Nullable
        String name;

        Named(@Nullable String name) {
            this.name = name;
        }

        @SuppressWarnings("UnusedMethod") // It is called by its handle.
        @Nullable
        String name() {
            if ("failing".equals(name)) {
                throw new IllegalStateException();
            }
            return name;
        }

        private static MethodHandle getter() {
            try {
                return MethodHandles.lookup().findVirtual(Named.class, "name", MethodType.methodType(String.class));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Equal to all others, which must not matter. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Named;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    private static CacheStatisticsTracker nameless() {
        return TrackerRegistry.global().tracker(MANAGER, "nameless");
    }

    private static boolean isRegistered(String name) {
        return TrackerRegistry.global().find(MANAGER, name).isPresent();
    }

    private static CacheStatisticsTracker tracker(String name) {
        return TrackerRegistry.global().find(MANAGER, name).orElseThrow();
    }

    @Test
    void whatMethodsReportIsExpectedOfEarlierAndLaterInstances() {
        Named earlier = new Named("earlier");
        Named later = new Named("later");
        assertThat(trackers.of(earlier).snapshot().isKnown(Metric.PUTS)).isFalse();

        trackers.expect(CounterGroup.PUTS);

        for (Named instance : List.of(earlier, later)) {
            assertThat(trackers.of(instance).snapshot().isKnown(Metric.PUTS)).isTrue();
            assertThat(trackers.of(instance).snapshot().isKnown(Metric.REMOVALS))
                    .isFalse();
        }
    }

    @Test
    void eachNameHasItsTracker() {
        Named one = new Named("one");
        Named two = new Named("two");

        assertThat(trackers.of(one)).isSameAs(tracker("one")).isSameAs(trackers.of(one));
        assertThat(trackers.of(two)).isSameAs(tracker("two"));
        assertThat(trackers.of(new Named("one"))).isSameAs(tracker("one"));
    }

    @Test
    void instancesWithoutNameCountForTheNameOfTheClassUntilTheyHaveOne() {
        Named named = new Named(null);
        assertThat(trackers.of(named)).isSameAs(tracker("nameless"));
        assertThat(trackers.of(null)).isSameAs(tracker("nameless"));
        assertThat(trackers.of(new Named(" "))).isSameAs(tracker("nameless"));
        assertThat(trackers.of(new Named("failing"))).isSameAs(tracker("nameless"));

        named.name = "late";

        assertThat(trackers.of(named)).isSameAs(tracker("late"));
    }

    @Test
    void nameIsReadOnce() {
        Named named = new Named("first");
        trackers.of(named);

        named.name = "second";

        assertThat(trackers.of(named)).isSameAs(tracker("first"));
    }

    @Test
    void nameIsGoneWithTheLastOfItsInstances() {
        Named kept = new Named("shared");
        List<Named> dropped = new ArrayList<>(List.of(new Named("shared"), new Named("alone")));
        trackers.of(kept).recordHit();
        dropped.forEach(named -> trackers.of(named).recordHit());
        WeakReference<Named> last = new WeakReference<>(dropped.get(1));

        dropped.clear();
        Awaitility.await("collected").until(() -> {
            System.gc();
            Probes.forgetTheGone();
            return last.refersTo(null) && !isRegistered("alone");
        });

        assertThat(isRegistered("shared")).isTrue();
        assertThat(trackers.of(kept).cacheHits()).isEqualTo(2);
        assertThat(goneHits()).isPositive();
    }

    @Test
    void countsOfTheLastInstanceMoveToTheGoneOfTheManager() {
        long before = goneHits();
        List<Named> dropped = new ArrayList<>(List.of(new Named("moved"), new Named("moved")));
        dropped.forEach(named -> trackers.of(named).recordHit());

        dropped.clear();
        Awaitility.await("gone").until(() -> {
            System.gc();
            Probes.forgetTheGone();
            return !isRegistered("moved");
        });

        assertThat(goneHits()).isGreaterThanOrEqualTo(before + 2);
        assertThat(trackers.of(new Named("moved")).cacheHits()).isZero();
    }

    private static long goneHits() {
        return TrackerRegistry.global()
                .find(MANAGER, TrackerRegistry.GONE)
                .map(CacheStatisticsTracker::cacheHits)
                .orElse(0L);
    }

    /** What is reached by nothing but the constants of a class is lost with the class. */
    @Test
    void nameIsGoneTogetherWithTheWholeClass() {
        InstanceTrackers dropped = new InstanceTrackers(MANAGER, "", Named.NAME, instance -> nameless());
        assertThat(dropped.of(new Named("dropped"))).isSameAs(tracker("dropped"));

        dropped = trackers;

        Awaitility.await("gone").until(() -> {
            System.gc();
            Probes.forgetTheGone();
            return !isRegistered("dropped");
        });
        assertThat(dropped).isSameAs(trackers);
    }

    @Test
    void thousandsOfShortLivedNamesStayBounded() {
        int before = TrackerRegistry.global().all().size();
        for (int i = 0; i < 5_000; i++) {
            trackers.of(new Named("short-lived-" + i)).recordHit();
        }

        Awaitility.await("gone").until(() -> {
            System.gc();
            Probes.forgetTheGone();
            return TrackerRegistry.global().all().size() <= before + 1;
        });
    }

    @Test
    void cacheThatAProgramUsesByHandStaysWhenItsInstancesAreGone() {
        CacheStatisticsTracker byHand = TrackerRegistry.global().tracker(MANAGER, "by-hand");
        List<Named> dropped = new ArrayList<>(List.of(new Named("by-hand"), new Named("witness")));
        dropped.forEach(named -> trackers.of(named).recordHit());

        dropped.clear();
        Awaitility.await("gone").until(() -> {
            System.gc();
            Probes.forgetTheGone();
            return !isRegistered("witness");
        });

        assertThat(tracker("by-hand")).isSameAs(byHand);
    }
}
