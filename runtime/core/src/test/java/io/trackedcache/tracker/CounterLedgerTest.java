package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CounterLedgerTest {
    private static final CounterLedger COUNTS = Ledgers.ascending();

    /** In the order of the names. State files of earlier versions contain these names. */
    private static final Map<String, ToLongFunction<CounterLedger>> ACCESSORS = Map.ofEntries(
            Map.entry("cache_hits", CounterLedger::hits),
            Map.entry("cache_misses", CounterLedger::misses),
            Map.entry("cache_expired", CounterLedger::expired),
            Map.entry("queries_while_uninitialized", CounterLedger::uninitialized),
            Map.entry("total_queries", CounterLedger::total),
            Map.entry("expired_entries_cleaned", CounterLedger::cleaned),
            Map.entry("cleanup_runs", CounterLedger::runs),
            Map.entry("cleanup_errors", CounterLedger::errors),
            Map.entry("stale_hits", CounterLedger::staleHits),
            Map.entry("hits_without_saving", CounterLedger::hitsWithoutSaving),
            Map.entry("lookup_errors", CounterLedger::lookupErrors),
            Map.entry("loads_ok", CounterLedger::loadsOk),
            Map.entry("loads_failed", CounterLedger::loadsFailed),
            Map.entry("load_nanos", CounterLedger::loadNanos),
            Map.entry("load_failed_nanos", CounterLedger::loadFailedNanos),
            Map.entry("coalesced_waits", CounterLedger::coalescedWaits),
            Map.entry("refreshes", CounterLedger::refreshes),
            Map.entry("unattributed_loads", CounterLedger::unattributedLoads),
            Map.entry("wait_timeouts", CounterLedger::waitTimeouts),
            Map.entry("size_rejections", CounterLedger::sizeRejections),
            Map.entry("puts", CounterLedger::puts),
            Map.entry("removals", CounterLedger::removals),
            Map.entry("evictions", CounterLedger::evictions),
            Map.entry("consistency_violations", CounterLedger::violations),
            Map.entry("auto_heal_count", CounterLedger::heals),
            Map.entry("late_signals", CounterLedger::lateSignals));

    @Test
    void everyAccessorReturnsTheCountOfItsName() {
        ACCESSORS.forEach(
                (name, accessor) -> assertThat(COUNTS.byName()).containsEntry(name, accessor.applyAsLong(COUNTS)));
    }

    @Test
    void everyAccessorOfStatisticsReturnsTheCountOfItsName() {
        CacheStatistics statistics = new CacheStatistics(COUNTS, BigDecimal.TEN, Duration.ofSeconds(5));

        assertThat(Map.ofEntries(
                        Map.entry("cache_hits", statistics.cacheHits()),
                        Map.entry("cache_misses", statistics.cacheMisses()),
                        Map.entry("cache_expired", statistics.cacheExpired()),
                        Map.entry("queries_while_uninitialized", statistics.queriesWhileUninitialized()),
                        Map.entry("total_queries", statistics.totalQueries()),
                        Map.entry("expired_entries_cleaned", statistics.expiredEntriesCleaned()),
                        Map.entry("cleanup_runs", statistics.cleanupRuns()),
                        Map.entry("cleanup_errors", statistics.cleanupErrors()),
                        Map.entry("stale_hits", statistics.staleHits()),
                        Map.entry("lookup_errors", statistics.lookupErrors()),
                        Map.entry("loads_ok", statistics.loadsOk()),
                        Map.entry("loads_failed", statistics.loadsFailed()),
                        Map.entry("load_nanos", statistics.loadTime().toNanos()),
                        Map.entry(
                                "load_failed_nanos", statistics.failedLoadTime().toNanos()),
                        Map.entry("coalesced_waits", statistics.coalescedWaits()),
                        Map.entry("refreshes", statistics.refreshes()),
                        Map.entry("unattributed_loads", statistics.unattributedLoads()),
                        Map.entry("wait_timeouts", statistics.waitTimeouts()),
                        Map.entry("size_rejections", statistics.sizeRejections()),
                        Map.entry("puts", statistics.puts()),
                        Map.entry("removals", statistics.removals()),
                        Map.entry("evictions", statistics.evictions()),
                        Map.entry("consistency_violations", statistics.consistencyViolations()),
                        Map.entry("auto_heal_count", statistics.autoHealCount()),
                        Map.entry("late_signals", statistics.lateSignals())))
                .allSatisfy((name, count) -> assertThat(COUNTS.byName()).containsEntry(name, count));
    }

    @Test
    void missesWithoutAReasonFoundNothing() {
        CounterLedger counts = new CounterLedger(60, 35, 10, 5, 95, 0, 0, 0);

        assertThat(new CacheStatistics(counts, BigDecimal.ZERO, Duration.ZERO).cacheNotFound())
                .isEqualTo(20);
    }

    @Test
    void constructorOfLookupsAndCleanupsTakesTheFirstCountsInTheirOrder() {
        assertThat(new CounterLedger(1, 2, 3, 4, 5, 6, 7, 8))
                .isEqualTo(Ledgers.of(Map.of(
                        "cache_hits", 1L,
                        "cache_misses", 2L,
                        "cache_expired", 3L,
                        "queries_while_uninitialized", 4L,
                        "total_queries", 5L,
                        "expired_entries_cleaned", 6L,
                        "cleanup_runs", 7L,
                        "cleanup_errors", 8L)));
    }

    @Test
    void ledgerIsTheSameAfterItsNamesAreReadBack() {
        assertThat(CounterLedger.ofNames(COUNTS.byName())).isEqualTo(COUNTS).hasSameHashCodeAs(COUNTS);
        assertThat(CounterLedger.ofNames(Map.of())).isEqualTo(CounterLedger.EMPTY);
    }

    @Test
    void ledgersThatDifferInOneCountAreNotEqual() {
        for (Counter counter : Counter.ALL) {
            assertThat(COUNTS.with(counter, -1)).isNotEqualTo(COUNTS);
        }
    }

    @Test
    void textNamesEveryCount() {
        assertThat(COUNTS.toString()).startsWith("CounterLedger{cache_hits=1, cache_misses=2, ");
    }

    @Test
    void unknownNameIsRefusedWithAllNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CounterLedger.ofNames(Map.of("hits", 1L)))
                .withMessageStartingWith("there is no counter 'hits'; a ledger has [cache_hits, cache_misses, ");
    }

    @ParameterizedTest
    @EnumSource
    void everyMetricOfKindCounterIsACountAndNoOther(Metric metric) {
        if (metric.kind() == Metric.Kind.COUNTER) {
            assertThat(COUNTS.count(metric)).isEqualTo(COUNTS.byName().get(metric.label()));
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> COUNTS.count(metric))
                    .withMessage(metric.label() + " is not a counter");
        }
    }

    @Test
    void noTwoCountersAreShownAsTheSameMetric() {
        assertThat(List.of(Counter.ALL))
                .extracting(counter -> counter.metric)
                .doesNotHaveDuplicates()
                .hasSize(Counter.COUNT);
    }

    /** A leaf in no counter would be recorded and never shown. */
    @Test
    void everyLeafExceptTheSamplesOfLatencyIsPartOfACounter() {
        List<Leaf> shown = new ArrayList<>();
        for (Counter counter : Counter.ALL) {
            shown.addAll(List.of(counter.leaves));
        }

        assertThat(Leaf.values()).allMatch(leaf -> shown.contains(leaf) != (leaf == Leaf.LATENCY_SAMPLE));
    }
}
