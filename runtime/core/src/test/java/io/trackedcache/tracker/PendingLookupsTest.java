package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PendingLookupsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ManualClock clock = new ManualClock();
    private final PendingLookups pending = new PendingLookups(MINUTE, clock);

    @Test
    void lookupIsInFlightUntilItEnds() {
        long begun = pending.begin();
        assertThat(pending.inFlight()).isOne();

        pending.end(begun, 1);

        assertThat(pending.inFlight()).isZero();
        assertThat(pending.abandoned()).isZero();
    }

    @Test
    void lookupThatIsOldIsAbandonedOnceAndNoLongerInFlight() {
        pending.begin();
        clock.advance(MINUTE);
        assertThat(List.of(pending.inFlight(), pending.abandoned())).containsExactly(1L, 0L);

        clock.advance(MINUTE.dividedBy(8));

        assertThat(List.of(pending.inFlight(), pending.abandoned())).containsExactly(0L, 1L);
        clock.advance(Duration.ofDays(2));
        assertThat(List.of(pending.inFlight(), pending.abandoned())).containsExactly(0L, 1L);
    }

    @Test
    void abandonedLookupThatEndsAfterAllIsSubtractedAgain() {
        long begun = pending.begin();
        clock.advance(MINUTE.multipliedBy(3));
        assertThat(pending.abandoned()).isOne();

        pending.end(begun, 1);

        assertThat(List.of(pending.inFlight(), pending.abandoned())).containsExactly(0L, 0L);
    }

    @Test
    void endOfAnOldLookupIsCountedRightWithoutAReadInBetween() {
        long begun = pending.begin();
        clock.advance(MINUTE.multipliedBy(3));

        pending.end(begun, 1);

        assertThat(List.of(pending.inFlight(), pending.abandoned())).containsExactly(0L, 0L);
    }

    /** Compares with a list of all lookups that have begun and not ended. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void agreesWithAListOfAllLookups(long seed) {
        Random random = new Random(seed);
        List<long[]> open = new ArrayList<>();
        for (int step = 0; step < 2_000; step++) {
            switch (random.nextInt(4)) {
                case 0, 1 -> open.add(new long[] {pending.begin(), clock.nanos()});
                case 2 -> {
                    if (!open.isEmpty()) {
                        pending.end(open.remove(random.nextInt(open.size()))[0], 1);
                    }
                }
                default -> clock.advance(Duration.ofMillis(random.nextInt(20_000)));
            }
            assertThat(pending.inFlight() + pending.abandoned()).isEqualTo(open.size());
            assertThat(pending.abandoned())
                    .isBetween(olderThan(MINUTE.multipliedBy(9).dividedBy(8), open), olderThan(MINUTE, open));
        }
    }

    private long olderThan(Duration age, List<long[]> open) {
        return open.stream()
                .filter(one -> clock.nanos() - one[1] > age.toNanos())
                .count();
    }

    @Test
    void moreEndsThanBeginningsAreAFaultThatIsHealed() {
        CacheStatisticsTracker tracker = new CacheStatisticsTracker();
        long begun = tracker.gauges().beginPending();
        tracker.gauges().endPending(begun);
        assertThat(tracker.validateConsistency().consistent()).isTrue();
        tracker.gauges().endPending(begun, 2);

        ConsistencyReport report = tracker.validateConsistency();

        assertThat(report.issues()).containsExactly(new Violation("ended lookups in flight <= begun ones", 0, -2, -2));
        assertThat(report.healed()).containsExactly("lookups_in_flight: -2 → 0");
        assertThat(tracker.validateConsistency().consistent()).isTrue();
        var unused = tracker.gauges().beginPending();
        assertThat(tracker.gauges().lookupsInFlight()).isEqualTo(1);
    }
}
