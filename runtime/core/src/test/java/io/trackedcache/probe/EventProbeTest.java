package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.LatencyStatistics;
import io.trackedcache.tracking.Tracking;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventProbeTest {
    private static final String NAME = "EventProbeTest.";
    private static final List<String> UNREADABLE = Collections.unmodifiableList(new ArrayList<>());

    @AfterEach
    void switchOn() {
        Tracking.global().setEnabled(true);
    }

    private static String counts(String cache) {
        return TestProbes.counts(NAME + cache);
    }

    private static AroundProbe probe(ProbeLink role, String cache, String returnType, String... lines) {
        return TestProbes.around(
                role, NAME + cache, "descriptor=(Ljava/lang/Object;)" + returnType, String.join("\n", lines));
    }

    private static AroundProbe probeOfMany(ProbeLink role, String cache, String returnType) {
        return probe(role, cache, returnType, "many=true");
    }

    @Test
    void cleanupCountsItsRunAndItsEntries() {
        AroundProbe cleanup = probe(ProbeLink.CLEANUP, "cleanup", "I");

        TestProbes.call(cleanup, 3);
        TestProbes.call(cleanup, List.of("a"));
        TestProbes.callThrowing(cleanup, new IllegalStateException());

        assertThat(counts("cleanup")).isEqualTo("cleaned=4 cleanups=3 failedCleanups=1");
    }

    @Test
    void putCountsWhatItWasGivenUnlessItThrows() {
        AroundProbe put = probeOfMany(ProbeLink.PUT, "put", "V");

        TestProbes.call(put, Map.of("a", 1, "b", 2), () -> null);
        TestProbes.call(put, "key", () -> null);
        TestProbes.callThrowing(put, new IllegalStateException());

        assertThat(counts("put")).isEqualTo("puts=3");
    }

    /** Those that change no entry say nothing about what a change takes. */
    @Test
    void putsAndRemovalsOfAnEntryAreTimed() {
        AroundProbe put = probe(ProbeLink.PUT, "timed", "Z");
        AroundProbe removal = probe(ProbeLink.REMOVAL, "timed", "Z");
        CacheStatisticsTracker timed = TestProbes.tracker(NAME + "timed");

        TestProbes.call(put, false);
        TestProbes.call(removal, false);
        TestProbes.callThrowing(put, new IllegalStateException());
        assertThat(timed.putLatency()).isEmpty();
        assertThat(timed.removalLatency()).isEmpty();

        TestProbes.call(put, true);
        TestProbes.call(put, true);
        TestProbes.call(removal, true);
        assertThat(timed.putLatency()).map(LatencyStatistics::samples).contains(2L);
        assertThat(timed.removalLatency()).map(LatencyStatistics::samples).contains(1L);
        assertThat(timed.latency()).isEmpty();
    }

    @Test
    void putThatReturnsFalseCountsNothing() {
        AroundProbe put = probe(ProbeLink.PUT, "refused", "Z");

        TestProbes.call(put, false);
        TestProbes.call(put, true);

        assertThat(counts("refused")).isEqualTo("puts=1");
    }

    @Test
    void documentThatIsPutIsOnePut() {
        TestProbes.call(probe(ProbeLink.PUT, "document", "V"), Map.of("a", 1, "b", 2), () -> null);

        assertThat(counts("document")).isEqualTo("puts=1");
    }

    @Test
    void numberIsAnAmountOnlyWhereSeveralMayBeRemoved() {
        TestProbes.call(probe(ProbeLink.REMOVAL, "number", "I"), 4_217);
        TestProbes.call(probeOfMany(ProbeLink.REMOVAL, "number", "J"), 20L);
        TestProbes.call(probe(ProbeLink.REMOVAL, "number", "Ljava/lang/Long;", "amount=true"), 300L);

        assertThat(counts("number")).isEqualTo("removals=321");
    }

    @Test
    void futuresCountByWhatTheyCompleteWith() {
        String future = "Ljava/util/concurrent/CompletableFuture;";
        AroundProbe done = probe(ProbeLink.REMOVAL, "futures", future, "content=Ljava/lang/Void;");
        AroundProbe found = probe(ProbeLink.REMOVAL, "futures", future, "content=Ljava/lang/Boolean;");
        AroundProbe put = probe(ProbeLink.PUT, "futures", future, "content=Ljava/lang/Boolean;");

        TestProbes.call(done, CompletableFuture.completedFuture(null));
        TestProbes.call(done, CompletableFuture.failedFuture(new IllegalStateException()));
        TestProbes.call(found, CompletableFuture.completedFuture(true));
        TestProbes.call(found, CompletableFuture.completedFuture(false));
        TestProbes.call(put, CompletableFuture.completedFuture(true));
        TestProbes.call(put, CompletableFuture.completedFuture(false));

        assertThat(counts("futures")).isEqualTo("puts=1 removals=2");
    }

    @Test
    void argumentIsReadBeforeTheBodyChangesIt() {
        AroundProbe put = probeOfMany(ProbeLink.PUT, "changed", "V");
        Map<String, Integer> entries = new java.util.HashMap<>(Map.of("a", 1, "b", 2));

        TestProbes.call(put, entries, () -> {
            entries.clear();
            return null;
        });

        assertThat(counts("changed")).isEqualTo("puts=2");
    }

    @Test
    void removalCountsByItsReturnType() {
        AroundProbe removal = probeOfMany(ProbeLink.REMOVAL, "removal", "I");

        TestProbes.call(removal, 4);
        TestProbes.call(probe(ProbeLink.REMOVAL, "removal", "V"), null);
        TestProbes.call(probe(ProbeLink.REMOVAL, "removal", "Ljava/lang/Object;"), null);
        TestProbes.callThrowing(removal, new IllegalStateException());

        assertThat(counts("removal")).isEqualTo("removals=5");
    }

    @Test
    void evictionsCountAsRemovalsDo() {
        TestProbes.call(probe(ProbeLink.EVICTION, "evictions", "V"), null);
        TestProbes.call(probe(ProbeLink.EVICTION, "evictions", "I"), 40);
        TestProbes.call(probeOfMany(ProbeLink.EVICTION, "evictions", "I"), 50);
        TestProbes.call(probe(ProbeLink.EVICTION, "evictions", "Z"), false);
        TestProbes.callThrowing(probe(ProbeLink.EVICTION, "evictions", "V"), new IllegalStateException());

        assertThat(counts("evictions")).isEqualTo("evictions=52");
    }

    private static List<String> reportedBy(Runnable calls) {
        List<String> reported = new ArrayList<>();
        ProbeErrors.reportTo(reported::add);
        try {
            calls.run();
        } finally {
            ProbeErrors.reportTo(text -> {});
        }
        return reported;
    }

    @Test
    void removalThatIsDeclaredToReturnSeveralCountsThem() {
        TestProbes.call(probeOfMany(ProbeLink.REMOVAL, "several", "Ljava/util/List;"), List.of("a", "b"));
        TestProbes.call(probeOfMany(ProbeLink.REMOVAL, "several", "Ljava/lang/Object;"), List.of("a", "b"));

        assertThat(counts("several")).isEqualTo("removals=3");
    }

    @Test
    void resultThatMayRunOtherCodeIsReportedOnceAndNotRead() {
        AroundProbe removal = probeOfMany(ProbeLink.REMOVAL, "unreadable", "Ljava/util/List;");
        AroundProbe cleanup = probe(ProbeLink.CLEANUP, "unreadable", "Ljava/util/List;");
        AroundProbe put = probeOfMany(ProbeLink.PUT, "unreadable", "V");

        List<String> reported = reportedBy(() -> {
            for (int i = 0; i < 2; i++) {
                TestProbes.call(removal, UNREADABLE);
                TestProbes.call(cleanup, UNREADABLE);
                TestProbes.call(put, Collections.unmodifiableMap(Map.of("a", 1)), () -> null);
            }
        });

        assertThat(counts("unreadable")).isEqualTo("cleanups=2");
        assertThat(reported)
                .satisfiesExactly(
                        text -> assertThat(text)
                                .startsWith("com.acme.Users.find is not counted: it returned a java.util."),
                        text -> assertThat(text)
                                .startsWith("the result of com.acme.Users.find is not counted: it returned"),
                        text -> assertThat(text)
                                .startsWith("com.acme.Users.find is not counted: its entries were passed"));
    }

    @Test
    void asynchronousCallCountsOnceWithItsFuture() {
        AroundProbe cleanup = probe(ProbeLink.CLEANUP, "asynchronous", "Ljava/lang/Object;");
        CompletableFuture<Object> future = new CompletableFuture<>();
        Object token = cleanup.apply(null, null);
        cleanup.accept(future, token);
        assertThat(counts("asynchronous")).isEmpty();

        future.complete(7);
        cleanup.accept(9, token);

        assertThat(counts("asynchronous")).isEqualTo("cleaned=7 cleanups=1");
    }

    @Test
    void futureThatFailsIsAFailedCleanup() {
        AroundProbe cleanup = probe(ProbeLink.CLEANUP, "failed", "Ljava/lang/Object;");

        TestProbes.call(cleanup, CompletableFuture.failedFuture(new IllegalStateException()));

        assertThat(counts("failed")).isEqualTo("cleanups=1 failedCleanups=1");
    }

    @Test
    void callWhileTrackingIsOffIsNotCounted() {
        AroundProbe put = probe(ProbeLink.PUT, "off", "V");
        Tracking.global().setEnabled(false);

        TestProbes.call(put, null);
        TestProbes.callThrowing(put, new IllegalStateException());

        assertThat(counts("off")).isEmpty();
    }

    @Test
    void tokenOfAnotherProbeIsIgnored() {
        AroundProbe put = probe(ProbeLink.PUT, "other", "V");

        put.accept(null, "other token");
        TestProbes.leaveThrowing(put, new IllegalStateException(), NoopProbe.INSTANCE);

        assertThat(counts("other")).isEmpty();
    }
}
