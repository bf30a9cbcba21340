package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatistics;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Linking a probe makes the counts of its method known before the method returns for the first time. */
class SourceGroupsTest {
    private static final String NAME = "SourceGroupsTest.";

    /** Finds everything. */
    public static final class Classifier implements BiFunction<Object, Throwable, Object> {
        @Override
        public Object apply(Object result, Throwable failure) {
            return "HIT";
        }
    }

    private static List<String> known(CacheStatisticsTracker tracker) {
        CacheStatistics counted = tracker.snapshot();
        List<String> known = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            if (!metric.source().isEmpty() && counted.isKnown(metric)) {
                known.add(metric.label());
            }
        }
        return known;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT      | V | puts",
                "REMOVAL  | V | removals",
                "EVICTION | V | evictions",
                "CLEANUP  | V | cleanup_runs cleanup_errors",
                "CLEANUP  | I | expired_entries_cleaned cleanup_runs cleanup_errors",
                "CLEANUP  | Ljava/util/List; | expired_entries_cleaned cleanup_runs cleanup_errors",
                "LOAD     | I | loads_ok loads_failed load_nanos load_failed_nanos coalesced_waits refreshes"
                        + " unattributed_loads",
                "LOOKUP   | I | ''",
            })
    void eachRoleReportsItsCounts(ProbeLink role, String result, String expected) {
        String cache = NAME + role + result;

        var unused = TestProbes.link(role, cache, "descriptor=()" + result);

        assertThat(String.join(" ", known(TestProbes.tracker(cache)))).isEqualTo(expected);
    }

    @Test
    void cleanupOfAFutureReportsEntriesIfItsValueDoes() {
        String number = "content=Ljava/lang/Integer;";
        var unused = TestProbes.link(ProbeLink.CLEANUP, NAME + "future", number);
        var unusedToo = TestProbes.link(ProbeLink.CLEANUP, NAME + "silent future", "content=Ljava/lang/Void;");

        assertThat(known(TestProbes.tracker(NAME + "future"))).contains("expired_entries_cleaned");
        assertThat(known(TestProbes.tracker(NAME + "silent future"))).containsExactly("cleanup_runs", "cleanup_errors");
    }

    @Test
    void cleanupReportsEntriesOnceItReturnsTheirNumber() {
        AroundProbe cleanup = TestProbes.around(ProbeLink.CLEANUP, NAME + "object");

        TestProbes.call(cleanup, "done");
        TestProbes.call(cleanup, null);
        assertThat(known(TestProbes.tracker(NAME + "object"))).doesNotContain("expired_entries_cleaned");

        TestProbes.call(cleanup, 0);
        assertThat(known(TestProbes.tracker(NAME + "object"))).contains("expired_entries_cleaned");
    }

    @Test
    void classifierReportsHitsOfEachKind() {
        var unused = ProbeLink.LOOKUP.apply(
                "manager=" + TestProbes.MANAGER + "\ncache=" + NAME + "classified\nmethod=find\n"
                        + "descriptor=()Ljava/lang/Object;\nclassifier=" + Classifier.class.getName(),
                SourceGroupsTest.class);

        assertThat(known(TestProbes.tracker(NAME + "classified"))).containsExactly("stale_hits", "hits_without_saving");
    }

    @Test
    void predicateReportsStaleHitsIfItServesThem() {
        var lookups = TestProbes.link(ProbeLink.LOOKUP, NAME + "stale");
        var unused = TestProbes.link(ProbeLink.EXPIRY, NAME + "stale", "descriptor=()Z");
        assertThat(known(TestProbes.tracker(NAME + "stale"))).isEmpty();

        var unusedToo = TestProbes.link(ProbeLink.EXPIRY, NAME + "stale", "descriptor=()Z", "then=stale-hit");
        assertThat(known(TestProbes.tracker(NAME + "stale"))).containsExactly("stale_hits");
        assertThat(lookups).isNotNull();
    }

    @Test
    void predicateOfAnUnknownCacheCreatesNoTracker() {
        var unused = TestProbes.link(ProbeLink.EXPIRY, NAME + "predicate", "descriptor=()Z", "then=stale-hit");

        assertThat(TrackerRegistry.global().find(TestProbes.MANAGER, NAME + "predicate"))
                .isEmpty();
    }

    @Test
    void signalsReportWhatTheySignal() {
        TestProbes.followed(NAME + "signalled");
        LookupProbe probe = TestProbes.lookup(NAME + "signalled");
        Object token = probe.apply(null, null);
        Objects.requireNonNull(InnermostLookup.INSTANCE.get()).accept("WAIT_TIMEOUT");
        probe.accept("found", token);

        assertThat(known(TestProbes.tracker(NAME + "signalled"))).containsExactly("wait_timeouts");
    }

    @Test
    void wovenMethodIsASourceBeforeItIsLinked() {
        CacheStatisticsTracker tracker = new CacheStatisticsTracker();

        Probes.expectCalls(tracker, "PUT", "()V");
        Probes.expectCalls(tracker, "CLEANUP", "()V");
        Probes.expectCalls(tracker, "SIZE", "()I");

        assertThat(known(tracker)).containsExactly("puts", "cleanup_runs", "cleanup_errors");
    }
}
