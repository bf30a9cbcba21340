package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.CounterLedger;
import io.trackedcache.tracking.Tracking;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;

class LookupProbeTest {
    private static final CounterLedger ONE_HIT = new CounterLedger(1, 0, 0, 0, 1, 0, 0, 0);
    private static final CounterLedger ONE_MISS = new CounterLedger(0, 1, 0, 0, 1, 0, 0, 0);

    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker();
    private final LookupProbe probe = LookupProbe.rehearsing(tracker);

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
        probe.accept(value, probe.apply(null, null));

        assertThat(tracker.ledger()).isEqualTo(ONE_MISS);
    }

    @ParameterizedTest
    @MethodSource("hits")
    void countsHitForAnythingElse(Object value) {
        probe.accept(value, probe.apply(null, null));

        assertThat(tracker.ledger()).isEqualTo(ONE_HIT);
    }

    @Test
    void countsAnExceptionAsLookupErrorAlone() {
        var unused = probe.test(new IllegalStateException("no"), probe.apply(null, null));

        assertThat(tracker.snapshot().lookupErrors()).isOne();
        assertThat(tracker.totalQueries()).isZero();
    }

    @Test
    void linkGivesAProbeThatCountsForTheNamedCache() {
        lookUp(ProbeLink.LOOKUP.apply(
                "manager=LookupProbeTest\ncache=linked\ndescriptor=()Ljava/lang/String;", LookupProbeTest.class));

        assertThat(TrackerRegistry.global()
                        .find("LookupProbeTest", "linked")
                        .orElseThrow()
                        .ledger())
                .isEqualTo(ONE_HIT);
    }

    @Test
    void linkThatFailsGivesAProbeThatDoesNothingAndIsReported() {
        long before = Tracking.global().overhead().probeErrors();
        StringBuilder reported = new StringBuilder();
        ProbeErrors.reportTo(reported::append);
        try {
            lookUp(ProbeLink.LOOKUP.apply(
                    "manager=LookupProbeTest\ncache= \nowner=com.acme.Users\nmethod=find", LookupProbeTest.class));
        } finally {
            ProbeErrors.reportTo(text -> {});
        }

        assertThat(Tracking.global().overhead().probeErrors()).isEqualTo(before + 1);
        assertThat(reported.toString())
                .contains("com.acme.Users.find could not be linked and is not counted", "must not be blank");
    }

    @Test
    void reporterThatFailsHarmsNoLookup() {
        ProbeErrors.reportTo(text -> {
            throw new IllegalStateException(text);
        });
        try {
            assertThat(ProbeLink.LOOKUP.apply("manager= \ncache=x", LookupProbeTest.class))
                    .isSameAs(NoopProbe.INSTANCE);
        } finally {
            ProbeErrors.reportTo(text -> {});
        }
    }

    @SuppressWarnings("unchecked") // The shape that woven code relies on.
    private static void lookUp(Object probe) {
        Object token = ((BiFunction<Object, Object, Object>) probe).apply(null, null);
        ((BiConsumer<Object, Object>) probe).accept("found", token);
    }
}
