package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.probe.attribution.Parting;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.probe.outcome.BulkKeys;
import io.trackedcache.probe.outcome.Outcome;
import io.trackedcache.probe.outcome.OutcomeRules;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.LatencyStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class EndedLookupTest {
    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker();
    private final ProbedCache cache = CacheIndex.rehearsing();
    private final RunningLookup running = new RunningLookup();

    private EndedLookup ended() {
        return ended(ProbeSpec.parse("owner=com.acme.Users\nmethod=find\ndescriptor=()Ljava/lang/Object;"));
    }

    private EndedLookup ended(ProbeSpec spec) {
        OutcomeRules rules =
                OutcomeRules.of(spec.descriptor(), List.of(), List.of("java.util.NoSuchElementException"), List.of());
        EndedLookup ended = new EndedLookup(cache, rules, new Unclassifiable(spec), tracker, running);
        running.end();
        return ended;
    }

    private String counts() {
        return Counts.of(tracker);
    }

    private static Object kotlinResult(Object value) throws ReflectiveOperationException {
        return Class.forName("kotlin.Result")
                .getMethod("box-impl", Object.class)
                .invoke(null, value);
    }

    private static Object kotlinFailure(Throwable failure) throws ReflectiveOperationException {
        return Class.forName("kotlin.ResultKt")
                .getMethod("createFailure", Throwable.class)
                .invoke(null, failure);
    }

    @Test
    void resultDecides() throws Exception {
        ended().record("found", null);
        ended().record(null, null);

        assertThat(counts()).isEqualTo("hits=1 misses=1 total=2");
    }

    @Test
    void exceptionDecides() throws Exception {
        ended().record(null, new NoSuchElementException());
        ended().record(null, new IllegalStateException());

        assertThat(counts()).isEqualTo("misses=1 total=1 errors=1");
    }

    @Test
    void lastSignalDecides() throws Exception {
        running.signal(Outcome.MISS);
        running.signal(Outcome.EXPIRED);
        EndedLookup ended = ended();
        assertThat(ended.isSignalled()).isTrue();
        assertThat(ended.isReplaceable()).isFalse();

        ended.record("found", null);

        assertThat(counts()).isEqualTo("misses=1 expired=1 total=1");
    }

    @Test
    void handleMaySignalUntilTheLookupIsRecorded() throws Exception {
        LookupHandle handle = running.handle();
        EndedLookup ended = ended();
        assertThat(ended.isSignalled()).isTrue();

        handle.accept("STALE");
        ended.record(null, null);

        assertThat(counts()).isEqualTo("hits=1 stale=1 total=1");
        assertThat(handle.signal(Outcome.MISS)).isFalse();
    }

    @Test
    void lookupOfWhichNothingIsKnownIsReplaceable() {
        assertThat(ended().isReplaceable()).isTrue();

        running.startTiming(1);
        assertThat(ended().isReplaceable()).isTrue();

        running.asksFor(new BulkCall(BulkKeys.of(List.of())));
        assertThat(ended().isReplaceable()).isFalse();
    }

    @Test
    void timedLookupHasALatency() throws Exception {
        ended().record("found", null);
        assertThat(tracker.latency()).map(LatencyStatistics::samples).isNotEqualTo(Optional.of(1L));

        running.startTiming(LookupProbe.now());
        ended().record("found", null);

        assertThat(tracker.latency()).map(LatencyStatistics::samples).hasValue(1L);
    }

    @Test
    void bulkLookupCountsItsKeys() throws Exception {
        running.asksFor(new BulkCall(BulkKeys.of(List.of("a", "b", "c"))));

        ended().record(Map.of("a", 1), null);

        assertThat(counts()).isEqualTo("hits=1 misses=2 total=3");
    }

    @Test
    void bulkLookupCountsSignalsForItsKeys() throws Exception {
        running.asksFor(new BulkCall(BulkKeys.of(List.of("a", "b", "c"))));
        running.signal(Outcome.EXPIRED);
        ended().record(Map.of("a", 1), null);
        assertThat(counts()).isEqualTo("hits=1 misses=2 expired=1 total=3");

        running.asksFor(new BulkCall(BulkKeys.of(List.of("a", "b", "c"))));
        LookupHandle handle = running.handle();
        EndedLookup ended = ended();
        handle.accept("EXPIRED");
        handle.accept("EXPIRED");
        ended.record(Map.of("a", 1), null);

        assertThat(counts()).isEqualTo("hits=2 misses=4 expired=3 total=6");
    }

    @Test
    void signalledKeysOfABulkLookupAreNoHits() throws Exception {
        running.asksFor(new BulkCall(BulkKeys.of(List.of("a", "b", "c"))));
        running.signal(Outcome.MISS);
        ended().record(Map.of("a", 1, "b", 2, "c", 3), null);
        assertThat(counts()).isEqualTo("hits=2 misses=1 total=3");

        running.asksFor(new BulkCall(BulkKeys.of(List.of("a", "b", "c"))));
        running.signal(Outcome.MISS);
        LookupHandle handle = running.handle();
        handle.accept("MISS");
        handle.accept("EXPIRED");
        ended().record(Map.of("a", 1, "b", 2, "c", 3), null);

        assertThat(counts()).isEqualTo("hits=2 misses=4 expired=1 total=6");
    }

    @Test
    void valuesOfABulkLookupAreReadByItsRules() throws Exception {
        running.asksFor(new BulkCall(BulkKeys.of(List.of("a", "b", "c"))));

        ended().record(Map.of("a", Optional.of(1), "b", Optional.empty()), null);

        assertThat(counts()).isEqualTo("hits=1 misses=2 total=3");
    }

    @Test
    void errorOfABulkLookupIsOneError() throws Exception {
        running.asksFor(new BulkCall(BulkKeys.of(List.of("a", "b", "c"))));

        ended().record(null, new IllegalStateException());

        assertThat(counts()).isEqualTo("errors=1");
    }

    @Test
    void resultOfKotlinIsUnboxed() throws Exception {
        ended().record(kotlinResult("found"), null);
        ended().record(kotlinFailure(new NoSuchElementException()), null);
        ended().record(kotlinResult(kotlinFailure(new IllegalStateException())), null);

        assertThat(counts()).isEqualTo("hits=1 misses=1 total=2 errors=1");
        assertThat(ended().outcomeOfJoined(kotlinResult("found"), null, Parting.ALONE))
                .isEqualTo(Outcome.HIT);
        assertThat(ended().outcomeOfJoined(kotlinFailure(new IllegalStateException()), null, Parting.ALONE))
                .isEqualTo(Outcome.ERROR);
    }

    @Test
    void outcomeOfOthersIgnoresTheSignal() throws Exception {
        running.signal(Outcome.EXPIRED);
        EndedLookup ended = ended();

        assertThat(ended.outcomeOfJoined("found", null, Parting.ALONE)).isEqualTo(Outcome.HIT);
        assertThat(ended.outcomeOfJoined(null, new IllegalStateException(), Parting.ALONE))
                .isEqualTo(Outcome.ERROR);
        assertThat(ended.outcomeOfJoined(new FutureTask<>(() -> null), null, Parting.ALONE))
                .isNull();
        assertThat(counts()).isEmpty();
    }

    @Test
    void lookupThatCannotBeClassifiedIsReportedOncePerMethodAndNotCounted() throws Exception {
        List<String> reported = new ArrayList<>();
        ProbeErrors.reportTo(reported::add);
        ProbeSpec spec = ProbeSpec.parse("owner=com.acme.Users\nmethod=findLater\ndescriptor=()V");
        Unclassifiable unclassifiable = new Unclassifiable(spec);
        OutcomeRules rules = OutcomeRules.ofDefaults();
        try {
            for (int i = 0; i < 2; i++) {
                running.startTiming(1);
                new EndedLookup(cache, rules, unclassifiable, tracker, running)
                        .record(new FutureTask<>(() -> null), null);
            }
        } finally {
            ProbeErrors.reportTo(text -> {});
        }

        assertThat(counts()).isEmpty();
        assertThat(reported)
                .singleElement()
                .asString()
                .startsWith("com.acme.Users.findLater is not counted: it returned a java.util.concurrent.FutureTask,");
    }

    @Test
    void bulkLookupWithoutCountableKeysIsReportedAndNotCounted() throws Exception {
        List<String> reported = new ArrayList<>();
        ProbeErrors.reportTo(reported::add);
        try {
            running.asksFor(new BulkCall(BulkKeys.of("no keys")));
            ended().record(Map.of(), null);
        } finally {
            ProbeErrors.reportTo(text -> {});
        }

        assertThat(counts()).isEmpty();
        assertThat(reported).singleElement().asString().contains("bulk = true, but its keys were passed as");
    }
}
