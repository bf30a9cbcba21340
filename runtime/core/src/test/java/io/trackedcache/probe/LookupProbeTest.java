package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.CounterLedger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;

class LookupProbeTest {
    private static final CounterLedger ONE_HIT = new CounterLedger(1, 0, 0, 0, 1, 0, 0, 0);
    private static final CounterLedger ONE_MISS = new CounterLedger(0, 1, 0, 0, 1, 0, 0, 0);

    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker();
    private final LookupProbe probe = new LookupProbe(tracker);

    static Stream<Object> misses() {
        return Stream.of(false, Optional.empty(), OptionalInt.empty(), OptionalLong.empty(), OptionalDouble.empty());
    }

    static Stream<Object> hits() {
        return Stream.of(
                true,
                "",
                0,
                0L,
                0.0,
                '\0',
                new int[0],
                List.of(),
                Map.of(),
                Optional.of(false),
                OptionalInt.of(0),
                OptionalLong.of(0),
                OptionalDouble.of(0));
    }

    @ParameterizedTest
    @NullSource
    @MethodSource("misses")
    void countsMissWhenNothingWasFound(Object value) {
        probe.get().accept(value, null);

        assertThat(tracker.ledger()).isEqualTo(ONE_MISS);
    }

    @ParameterizedTest
    @MethodSource("hits")
    void countsHitForAnythingElse(Object value) {
        probe.get().accept(value, null);

        assertThat(tracker.ledger()).isEqualTo(ONE_HIT);
    }

    @Test
    void countsAnExceptionAsLookupErrorAlone() {
        probe.get().accept(null, new IllegalStateException("no"));

        assertThat(tracker.snapshot().lookupErrors()).isOne();
        assertThat(tracker.totalQueries()).isZero();
    }

    @Test
    void linkGivesAProbeThatCountsForTheNamedCache() {
        ProbeLink.LOOKUP.apply("LookupProbeTest", "linked").get().accept("found", null);

        assertThat(TrackerRegistry.global()
                        .find("LookupProbeTest", "linked")
                        .orElseThrow()
                        .ledger())
                .isEqualTo(ONE_HIT);
    }

    @Test
    void linkThatFailsGivesAProbeThatDoesNothingAndIsReported() {
        long before = ProbeErrors.count();
        StringBuilder reported = new StringBuilder();
        ProbeErrors.reportTo(reported::append);
        try {
            ProbeLink.LOOKUP.apply("LookupProbeTest", " ").get().accept("found", null);
        } finally {
            ProbeErrors.reportTo(text -> {});
        }

        assertThat(ProbeErrors.count()).isEqualTo(before + 1);
        assertThat(reported.toString())
                .contains("the cache ' ' could not be linked and is not counted", "must not be blank");
    }

    @Test
    void reporterThatFailsHarmsNobody() {
        ProbeErrors.reportTo(text -> {
            throw new IllegalStateException(text);
        });
        try {
            assertThat(ProbeLink.LOOKUP.apply(" ", "x")).isSameAs(NoopProbe.INSTANCE);
        } finally {
            ProbeErrors.reportTo(text -> {});
        }
    }
}
