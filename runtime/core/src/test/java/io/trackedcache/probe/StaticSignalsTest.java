package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracking.TrackedMethod;
import io.trackedcache.tracking.Tracking;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.ObjLongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StaticSignalsTest {
    private static final String NAME = "StaticSignalsTest.";

    @AfterEach
    void switchOn() {
        Tracking.global().setEnabled(true);
    }

    @SuppressWarnings("unchecked") // The shape that CacheSignals relies on.
    private static void signal(String signal, String cache, long count) {
        ((ObjLongConsumer<String[]>) ProbeLink.SIGNALS.apply("", null)).accept(new String[] {signal, cache}, count);
    }

    /** Signals about a cache of the manager of the test probes. */
    private static void signal(String signal, String cache) {
        signal(signal, TestProbes.MANAGER + "/" + NAME + cache, 1);
    }

    private static String counts(String cache) {
        return TestProbes.counts(NAME + cache);
    }

    @Test
    void eachSignalIsCountedAtOnce() {
        signal("EVICTION", "each");
        signal("EVICTION", TestProbes.MANAGER + "/" + NAME + "each", 3);
        signal("SIZE_REJECTION", "each");
        signal("HIT_WITHOUT_SAVING", "each");
        signal("CLEANUP_ERROR", "each");

        assertThat(counts("each"))
                .isEqualTo("hits=1 withoutSaving=1 total=1 rejections=1 evictions=4 failedCleanups=1");
    }

    @Test
    void nameWithoutAManagerIsOfTheDefaultOne() {
        signal("EVICTION", NAME + "plain", 2);

        CacheStatisticsTracker tracker =
                TrackerRegistry.global().find(NAME + "plain").orElseThrow();
        assertThat(Counts.of(tracker)).isEqualTo("evictions=2");
    }

    @Test
    void nameThatHasASlashComesBeforeAManager() {
        TrackerRegistry.global().tracker(NAME + "with/slash");

        signal("EVICTION", NAME + "with/slash", 2);

        assertThat(Counts.of(TrackerRegistry.global().tracker(NAME + "with/slash")))
                .isEqualTo("evictions=2");
    }

    @Test
    void meaninglessSignalsHaveNoEffect() {
        signal("EVICTION", TestProbes.MANAGER + "/" + NAME + "none", 0);
        signal("EVICTION", TestProbes.MANAGER + "/" + NAME + "none", -3);
        signal("EVICTION", "  ", 1);
        signal("OF_A_NEWER_VERSION", "none");

        assertThat(TrackerRegistry.global().find(TestProbes.MANAGER, NAME + "none"))
                .isEmpty();
    }

    @Test
    void signalWhileTrackingIsOffIsNotCounted() {
        signal("EVICTION", "off");
        Tracking.global().setEnabled(false);

        signal("EVICTION", "off");

        assertThat(counts("off")).isEqualTo("evictions=1");
    }

    @Test
    void hitWithoutSavingWithinALookupIsThatLookup() {
        LookupProbe lookup = TestProbes.lookup(NAME + "within");
        TestProbes.followed(NAME + "within");

        TestProbes.call(lookup, "key", () -> {
            signal("HIT_WITHOUT_SAVING", "within");
            return "found";
        });

        assertThat(counts("within")).isEqualTo("hits=1 withoutSaving=1 total=1");
    }

    @Test
    void rejectedPutIsNoPut() {
        AroundProbe put = TestProbes.around(ProbeLink.PUT, NAME + "rejected", "many=true");

        TestProbes.call(put, "a", () -> null);
        TestProbes.call(put, "b", () -> {
            signal("SIZE_REJECTION", "rejected");
            return null;
        });
        TestProbes.call(put, Map.of("c", 1, "d", 2, "e", 3), () -> {
            signal("SIZE_REJECTION", "rejected");
            return null;
        });
        TestProbes.call(put, "f", () -> null);

        assertThat(counts("rejected")).isEqualTo("rejections=2 puts=4");
    }

    @Test
    void rejectionBelongsToTheInnermostPutOfItsCache() {
        AroundProbe put = TestProbes.around(ProbeLink.PUT, NAME + "inner");
        AroundProbe other = TestProbes.around(ProbeLink.PUT, NAME + "other");

        TestProbes.call(put, "a", () -> {
            TestProbes.call(put, "b", () -> {
                signal("SIZE_REJECTION", "inner");
                return null;
            });
            TestProbes.call(other, "c", () -> {
                signal("SIZE_REJECTION", "inner");
                return null;
            });
            return null;
        });
        TestProbes.call(put, "d", () -> null);

        assertThat(counts("inner")).isEqualTo("rejections=2 puts=1");
        assertThat(counts("other")).isEqualTo("puts=1");
    }

    @Test
    @SuppressWarnings("FutureReturnValueIgnored") // The method returns it.
    void putThatIsRejectedBeforeItsFutureCompletesIsNoPut() {
        AroundProbe put = TestProbes.around(ProbeLink.PUT, NAME + "later");
        CompletableFuture<Object> future = new CompletableFuture<>();

        TestProbes.call(put, "a", () -> {
            signal("SIZE_REJECTION", "later");
            return future;
        });
        future.complete(true);

        assertThat(counts("later")).isEqualTo("rejections=1");
    }

    @Test
    void signalOfALookupRejectsThePutWithinIt() {
        LookupProbe lookup = TestProbes.lookup(NAME + "loading");
        AroundProbe put = TestProbes.around(ProbeLink.PUT, NAME + "loading");
        TestProbes.followed(NAME + "loading");

        TestProbes.call(lookup, "key", () -> {
            TestProbes.call(put, "key", () -> {
                Objects.requireNonNull(InnermostLookup.INSTANCE.get()).accept("SIZE_REJECTION");
                return null;
            });
            return "found";
        });

        assertThat(counts("loading")).isEqualTo("hits=1 total=1 rejections=1");
    }

    @Test
    void nameThatNoLookupCountsForIsReportedWithItsCaller() {
        signal("EVICTION", "misspelled");

        assertThat(Tracking.global().explain().withoutLookups())
                .filteredOn(method -> method.cache().equals(TestProbes.MANAGER + "/" + NAME + "misspelled"))
                .singleElement()
                .extracting(TrackedMethod::role)
                .isEqualTo("signal");
    }
}
