package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many events are kept, and how many are returned. */
class RecentEventsTest {
    private static final TrackerSettings ALL = TrackerSettings.DEFAULTS.withEventsMode(EventsMode.ALL);

    private final CacheStatisticsTracker tracker = ofSize(100);

    private static CacheStatisticsTracker ofSize(int size) {
        return new CacheStatisticsTracker(ALL.withEventsSize(size), new ManualClock());
    }

    private static void recordCleanups(CacheStatisticsTracker tracker, int count) {
        IntStream.range(0, count).forEach(tracker::recordCleanup);
    }

    private static List<String> detailsOf(List<TrackerEvent> events) {
        return events.stream().map(TrackerEvent::details).toList();
    }

    private static List<String> cleanups(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> "cleaned: " + n).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 100, 1000})
    void onlyTheNewestEventsAreKept(int size) {
        CacheStatisticsTracker bounded = ofSize(size);
        recordCleanups(bounded, size + 3);

        assertThat(detailsOf(bounded.recentEvents(Integer.MAX_VALUE))).isEqualTo(cleanups(3, size + 3));
    }

    @Test
    void frequentCleanupsDoNotDisplaceHealsAndErrors() {
        tracker.restore(new CounterLedger(60, 35, 10, 5, 100, 0, 0, 0));
        tracker.recordLoad(Duration.ofNanos(7), false);
        tracker.recordCleanupError();
        tracker.recordLookupError();
        recordCleanups(tracker, 1_000);
        tracker.recordLookupError();

        List<TrackerEvent> events = tracker.recentEvents(Integer.MAX_VALUE);
        assertThat(events).hasSize(100);
        assertThat(detailsOf(events).subList(0, 6))
                .containsExactly(
                        "queries restored: 95",
                        "issues: 1",
                        "total_queries: 100 → 95",
                        "nanoseconds: 7",
                        "attempted: 0",
                        "errors: 1");
        assertThat(detailsOf(events).subList(6, 99)).isEqualTo(cleanups(907, 1_000));
        assertThat(detailsOf(events).get(99)).isEqualTo("errors: 1");
        assertThat(detailsOf(tracker.recentEvents(2))).containsExactly("cleaned: 999", "errors: 1");
    }

    @Test
    void groupsOfEventsThatAreAllFrequentShareTheSpace() {
        CacheStatisticsTracker bounded = ofSize(4);
        for (int i = 0; i < 10; i++) {
            bounded.recordCleanup(i);
            bounded.recordCleanupError();
        }

        assertThat(detailsOf(bounded.recentEvents(10)))
                .containsExactly("cleaned: 8", "attempted: 0", "cleaned: 9", "attempted: 0");
    }

    @Test
    void trackerWithAnEventsSizeOfZeroKeepsNoEvents() {
        CacheStatisticsTracker silent = ofSize(0);
        Recording.ALL.forEach(recording -> recording.on(silent));
        silent.reset();

        assertThat(silent.recentEvents(10)).isEmpty();
    }

    @Test
    void negativeEventsSizeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ofSize(-1))
                .withMessage("eventsSize must be 0 or more, but was -1");
    }

    @Test
    void recentEventsAreTheNewestOnesInTheirOrder() {
        recordCleanups(tracker, 20);

        assertThat(detailsOf(tracker.recentEvents(5))).isEqualTo(cleanups(15, 20));
    }

    @Test
    void recentEventsOfZeroAreNone() {
        recordCleanups(tracker, 3);

        assertThat(tracker.recentEvents(0)).isEmpty();
    }

    @Test
    void negativeNumberOfRecentEventsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tracker.recentEvents(-1))
                .withMessage("count must be 0 or more, but was -1");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, Integer.MAX_VALUE})
    void countBeyondTheEventsReturnsAllEvents(int count) {
        recordCleanups(tracker, 3);

        assertThat(detailsOf(tracker.recentEvents(count))).isEqualTo(cleanups(0, 3));
    }

    @Test
    void returnedEventsDoNotChangeLater() {
        recordCleanups(tracker, 2);
        List<TrackerEvent> before = tracker.recentEvents(10);

        tracker.reset();

        assertThat(detailsOf(before)).isEqualTo(cleanups(0, 2));
    }
}
