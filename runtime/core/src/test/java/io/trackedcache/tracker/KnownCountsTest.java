package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Which counts of a cache are known: those of lookups always, the others from their first source on. */
class KnownCountsTest {
    static final List<Recording> RECORDINGS = Recording.ALL;

    private static final Set<String> OF_LOOKUPS = Set.of(
            "cache_hits",
            "cache_misses",
            "cache_expired",
            "queries_while_uninitialized",
            "total_queries",
            "lookup_errors",
            "late_signals",
            "consistency_violations",
            "auto_heal_count");

    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker();

    private static Set<String> known(CacheStatistics statistics) {
        Set<String> known = new TreeSet<>();
        for (Metric metric : counters()) {
            if (statistics.isKnown(metric)) {
                known.add(metric.label());
            }
        }
        return known;
    }

    private static List<Metric> counters() {
        return Arrays.stream(Metric.values())
                .filter(metric -> metric.kind() == Metric.Kind.COUNTER)
                .toList();
    }

    private static Set<String> alsoKnown(CacheStatistics statistics) {
        Set<String> known = known(statistics);
        known.removeAll(OF_LOOKUPS);
        return known;
    }

    @Test
    void countsOfLookupsAloneAreKnownAtFirst() {
        assertThat(known(tracker.snapshot())).isEqualTo(OF_LOOKUPS);
        assertThat(tracker.snapshot().puts()).isZero();
        assertThat(tracker.snapshot().toMap()).containsEntry("cleanup_runs", 0L);
    }

    @Test
    void theMetricsNameTheSourcesOfAllOthers() {
        assertThat(counters())
                .allSatisfy(metric -> assertThat(metric.source().isEmpty())
                        .as(metric.label())
                        .isEqualTo(OF_LOOKUPS.contains(metric.label())));
        assertThat(Metric.HIT_RATE.source()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("RECORDINGS")
    void everyRecordMakesWhatItCountsKnown(Recording recording) {
        recording.on(tracker);

        for (CacheStatistics statistics : List.of(tracker.snapshot(), tracker.snapshot(Duration.ofMinutes(1)))) {
            assertThat(known(statistics)).containsAll(namesOf(statistics.counts()));
        }
    }

    private static List<String> namesOf(CounterLedger counts) {
        List<String> names = new ArrayList<>();
        counts.byName().forEach((name, count) -> {
            if (count != 0) {
                names.add(name);
            }
        });
        return names;
    }

    @Test
    void recordOfNoneIsASourceToo() {
        tracker.recordPuts(0);
        tracker.recordRemovals(0);
        tracker.recordEvictions(0);
        tracker.recordCoalescedWaits(0);
        tracker.recordUnattributedLoads(0);

        assertThat(alsoKnown(tracker.snapshot()))
                .containsExactlyInAnyOrder("puts", "removals", "evictions", "coalesced_waits", "unattributed_loads");
    }

    @Test
    void refusedRecordIsNone() {
        assertThatThrownBy(() -> tracker.recordPuts(-1)).isInstanceOf(IllegalArgumentException.class);

        assertThat(alsoKnown(tracker.snapshot())).isEmpty();
    }

    @Test
    void cleanupWithoutANumberLeavesTheEntriesUnknown() {
        tracker.recordCleanup(true);
        tracker.recordCleanup(false);

        assertThat(alsoKnown(tracker.snapshot())).containsExactlyInAnyOrder("cleanup_runs", "cleanup_errors");
        assertThat(tracker.ledger()).isEqualTo(Ledgers.of(Map.of("cleanup_runs", 2L, "cleanup_errors", 1L)));

        tracker.recordCleanup(0);

        assertThat(alsoKnown(tracker.snapshot())).contains("expired_entries_cleaned");
    }

    @ParameterizedTest
    @EnumSource(CounterGroup.class)
    void expectedGroupIsKnownAndNoOther(CounterGroup group) {
        tracker.expect(group);

        assertThat(known(tracker.snapshot())).isEqualTo(known(tracker.lifetime()));
        assertThat(counters())
                .allSatisfy(metric -> assertThat(tracker.snapshot().isKnown(metric))
                        .isEqualTo(OF_LOOKUPS.contains(metric.label()) || Counter.of(metric).group == group));
    }

    @Test
    void knownCountsStayKnownAfterAReset() {
        tracker.recordPut();
        tracker.reset();

        assertThat(alsoKnown(tracker.snapshot())).containsExactly("puts");
        assertThat(tracker.snapshot().puts()).isZero();
    }

    @Test
    void restoredCountsAreKnownUnlessTheyAreZero() {
        tracker.restore(Ledgers.of(Map.of("puts", 3L, "removals", 0L, "loads_ok", 2L)));

        assertThat(alsoKnown(tracker.snapshot()))
                .containsExactlyInAnyOrder("puts", "loads_ok", "loads_failed", "load_nanos", "load_failed_nanos");
    }

    @Test
    void takenCountsAreKnownIfTheyWere() {
        CacheStatisticsTracker gone = new CacheStatisticsTracker();
        gone.expect(CounterGroup.EVICTIONS);
        gone.recordPut();
        tracker.recordRemoval();

        tracker.takeCountsOf(gone);

        assertThat(alsoKnown(tracker.snapshot())).containsExactlyInAnyOrder("puts", "removals", "evictions");
    }

    @Test
    void reportKnowsTheSame() {
        tracker.recordPut();

        assertThat(alsoKnown(tracker.validateConsistency().currentState())).containsExactly("puts");
    }

    @Test
    void sumsAndDifferencesAreKnownWhereOneCountIs() {
        CacheStatisticsTracker other = new CacheStatisticsTracker();
        tracker.recordPut();
        other.recordEvictions(0);

        assertThat(alsoKnown(tracker.snapshot().plus(other.snapshot()))).containsExactlyInAnyOrder("puts", "evictions");
        assertThat(alsoKnown(tracker.snapshot().minus(other.snapshot())))
                .containsExactlyInAnyOrder("puts", "evictions");
    }

    @Test
    void statisticsOfAProgramKnowTheirCountsThatAreNotZero() {
        CacheStatistics made =
                new CacheStatistics(Ledgers.of(Map.of("size_rejections", 1L)), null, Duration.ofSeconds(1));

        assertThat(alsoKnown(made)).containsExactly("size_rejections");
    }

    @Test
    void onlyCountsAreKnownOrNot() {
        assertThatThrownBy(() -> tracker.snapshot().isKnown(Metric.HIT_RATE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hit_rate is not a counter");
    }
}
