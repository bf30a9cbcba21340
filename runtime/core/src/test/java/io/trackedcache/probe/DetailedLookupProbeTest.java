package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracking.Tracking;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DetailedLookupProbeTest {
    private static final String NAME = "DetailedLookupProbeTest.";

    private final CacheStatisticsTracker ofMethod = new CacheStatisticsTracker();
    private final CacheStatisticsTracker ofInstance = new CacheStatisticsTracker();

    @AfterEach
    void switchOn() {
        Tracking.global().setEnabled(true);
        LookupStack.ofThisThread().cutAt(0);
    }

    @Test
    void instanceDecidesWhichTrackerCounts() {
        LookupProbe plain = LookupProbe.rehearsing(ofMethod);
        AroundProbe probe = new DetailedLookupProbe(plain, instance -> instance == null ? ofMethod : ofInstance, false);

        probe.accept("found", probe.apply("instance", "key"));
        probe.accept(null, probe.apply("instance", "key"));
        TestProbes.leaveThrowing(probe, new IllegalStateException(), probe.apply("instance", "key"));
        probe.accept("found", probe.apply(null, "key"));

        assertThat(Counts.of(ofInstance)).isEqualTo("hits=1 misses=1 total=2 errors=1");
        assertThat(Counts.of(ofMethod)).isEqualTo("hits=1 total=1");
    }

    @Test
    void instanceDecidesForFollowedLookupsToo() {
        LookupProbe followed = LookupProbe.rehearsing(ofMethod);
        CacheIndex.follow(followed.cache());
        AroundProbe probe = new DetailedLookupProbe(followed, instance -> ofInstance, false);

        TestProbes.call(probe, "found");
        TestProbes.call(probe, CompletableFuture.completedFuture("found"));

        assertThat(Counts.of(ofInstance)).isEqualTo("hits=2 total=2");
        assertThat(Counts.of(ofMethod)).isEmpty();
    }

    @Test
    void trackerThatCannotBeFoundCostsOneTrackerAndNoLookup() {
        AroundProbe probe = new DetailedLookupProbe(
                LookupProbe.rehearsing(ofMethod),
                instance -> {
                    throw new IllegalStateException("no name");
                },
                false);

        TestProbes.call(probe, "found");

        assertThat(Counts.of(ofMethod)).isEqualTo("hits=1 total=1");
    }

    @Test
    void bulkLookupCountsItsKeys() {
        AroundProbe probe = TestProbes.around(ProbeLink.LOOKUP, NAME + "bulk", "bulk=true");
        CompletableFuture<List<Integer>> completed = CompletableFuture.completedFuture(List.of(1, 2));

        TestProbes.call(probe, List.of("a", "b"), () -> Map.of("a", 1));
        TestProbes.call(probe, List.of("a", "b"), () -> completed);
        TestProbes.callThrowing(probe, new IllegalStateException());

        assertThat(TestProbes.counts(NAME + "bulk")).isEqualTo("hits=3 misses=1 total=4 errors=1");
    }

    @Test
    void lookupWhileTrackingIsOffIsNotCounted() {
        AroundProbe probe = TestProbes.around(ProbeLink.LOOKUP, NAME + "off", "bulk=true");
        Tracking.global().setEnabled(false);

        TestProbes.call(probe, List.of("a"), () -> Map.of("a", 1));

        assertThat(TestProbes.counts(NAME + "off")).isEmpty();
    }
}
