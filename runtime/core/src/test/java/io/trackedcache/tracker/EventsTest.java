package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which events are kept, and what they contain. */
class EventsTest {
    private static final TrackerSettings ALL = TrackerSettings.DEFAULTS.withEventsMode(EventsMode.ALL);

    private final ManualClock clock = new ManualClock();
    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker(ALL, clock);

    private TrackerEvent event(EventType type, String details, long hits, long misses) {
        return new TrackerEvent(clock.now(), type, details, new TrackerEvent.Totals(hits, misses, hits + misses));
    }

    @Test
    void eventContainsItsTimeTypeDetailsAndTheLookupsRightAfterIt() {
        clock.advance(Duration.ofMillis(250));
        tracker.recordHit();
        clock.advance(Duration.ofMillis(250));
        tracker.recordMiss(MissReason.EXPIRED);

        assertThat(tracker.recentEvents(10))
                .containsExactly(
                        new TrackerEvent(
                                ManualClock.BEGIN.plusMillis(250),
                                EventType.HIT,
                                "hits: 1",
                                new TrackerEvent.Totals(1, 0, 1)),
                        new TrackerEvent(
                                ManualClock.BEGIN.plusMillis(500),
                                EventType.MISS_EXPIRED,
                                "misses: 1",
                                new TrackerEvent.Totals(1, 1, 2)));
    }

    @Test
    void hitIsAnEventWhoseTypeTellsWhetherItSavedACost() {
        tracker.recordHit(true);
        tracker.recordHit(false);
        tracker.recordStaleHit();

        assertThat(tracker.recentEvents(10))
                .containsExactly(
                        event(EventType.HIT, "hits: 1", 1, 0),
                        event(EventType.HIT_WITHOUT_SAVING, "hits: 1", 2, 0),
                        event(EventType.STALE_HIT, "hits: 1", 3, 0));
    }

    @Test
    void missIsAnEventOfItsReason() {
        tracker.recordMiss();
        tracker.recordMiss(MissReason.NOT_FOUND);
        tracker.recordMiss(MissReason.EXPIRED);
        tracker.recordMiss(MissReason.UNINITIALIZED);

        assertThat(tracker.recentEvents(10))
                .containsExactly(
                        event(EventType.MISS, "misses: 1", 0, 1),
                        event(EventType.MISS, "misses: 1", 0, 2),
                        event(EventType.MISS_EXPIRED, "misses: 1", 0, 3),
                        event(EventType.MISS_UNINITIALIZED, "misses: 1", 0, 4));
    }

    @Test
    void lookupsRecordedTogetherAreOneEvent() {
        tracker.recordHits(7);
        tracker.recordMisses(2);
        tracker.recordMisses(MissReason.UNINITIALIZED, 3);

        assertThat(tracker.recentEvents(10))
                .containsExactly(
                        event(EventType.HIT, "hits: 7", 7, 0),
                        event(EventType.MISS, "misses: 2", 7, 2),
                        event(EventType.MISS_UNINITIALIZED, "misses: 3", 7, 5));
    }

    @Test
    void cleanupIsAnEventWithTheEntriesThatItCleanedOrTriedToClean() {
        tracker.recordCleanup(10);
        tracker.recordCleanup(5, false);
        tracker.recordCleanupError();

        assertThat(tracker.recentEvents(10))
                .containsExactly(
                        event(EventType.CLEANUP, "cleaned: 10", 0, 0),
                        event(EventType.CLEANUP_ERROR, "attempted: 5", 0, 0),
                        event(EventType.CLEANUP_ERROR, "attempted: 0", 0, 0));
    }

    @Test
    void errorsAreEvents() {
        tracker.recordLookupError();
        tracker.recordLoad(Duration.ofNanos(42), false);
        tracker.recordLoad(Duration.ofNanos(42), true);

        assertThat(tracker.recentEvents(10))
                .containsExactly(
                        event(EventType.LOOKUP_ERROR, "errors: 1", 0, 0),
                        event(EventType.LOAD_FAILED, "nanoseconds: 42", 0, 0));
    }

    @Test
    void restoreIsAnEventBeforeTheFaultsThatItFound() {
        tracker.restore(new CounterLedger(60, 35, 0, 0, 100, 0, 0, 0));

        assertThat(tracker.recentEvents(10))
                .containsExactly(
                        event(EventType.RESTORE, "queries restored: 95", 60, 35),
                        event(EventType.VIOLATION, "issues: 1", 60, 35),
                        event(EventType.HEAL, "total_queries: 100 → 95", 60, 35));
    }

    @Test
    void faultThatIsNotHealedIsAnEventWithTheNumberOfItsIssues() {
        CacheStatisticsTracker unhealed = new CacheStatisticsTracker(ALL.withHealAuto(false), clock);
        unhealed.restore(new CounterLedger(60, 35, 40, 0, 100, 0, 0, 0));

        TrackerEvent.Totals asFound = new TrackerEvent.Totals(60, 35, 100);
        assertThat(unhealed.recentEvents(10))
                .containsExactly(
                        new TrackerEvent(clock.now(), EventType.RESTORE, "queries restored: 100", asFound),
                        new TrackerEvent(clock.now(), EventType.VIOLATION, "issues: 2", asFound));
    }

    @Test
    void lookupsAreNoEventsUnlessTheModeIsAll() {
        CacheStatisticsTracker quiet = new CacheStatisticsTracker(TrackerSettings.DEFAULTS, clock);
        quiet.recordHit();
        quiet.setEventsMode(EventsMode.ALL);
        quiet.recordHits(2);
        quiet.setEventsMode(EventsMode.NOTABLE);
        quiet.recordMiss();

        assertThat(quiet.eventsMode()).isEqualTo(EventsMode.NOTABLE);
        assertThat(quiet.recentEvents(10)).containsExactly(event(EventType.HIT, "hits: 2", 3, 0));
    }

    @Test
    void eventsHaveTheTimeOfTheWallClockEvenIfItGoesBack() {
        tracker.recordCleanup(1);
        clock.jump(Duration.ofHours(-1));
        tracker.recordCleanup(2);

        assertThat(tracker.recentEvents(10))
                .extracting(TrackerEvent::timestamp)
                .containsExactly(ManualClock.BEGIN, ManualClock.BEGIN.minus(Duration.ofHours(1)));
    }

    @Test
    void eventOfALookupContainsThatLookup() {
        LongStream.rangeClosed(1, 50).forEach(hit -> tracker.recordHit());

        assertThat(tracker.recentEvents(50))
                .extracting(event -> event.snapshot().cacheHits())
                .isEqualTo(LongStream.rangeClosed(1, 50).boxed().toList());
    }
}
