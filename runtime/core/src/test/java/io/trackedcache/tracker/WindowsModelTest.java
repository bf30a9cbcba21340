package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Windows, compared with a model that keeps every record, over random histories. */
@Tag("one-jdk")
class WindowsModelTest {
    private static final int HISTORIES = 60;
    private static final int ACTIONS = 400;
    private static final List<Duration> WINDOWS = List.of(
            Duration.ofSeconds(60), Duration.ofSeconds(300), Duration.ofNanos(1_000_000_000_007L), Duration.ofHours(1));

    static LongStream seeds() {
        return LongStream.range(0, HISTORIES);
    }

    /** A tracker and its model, to which the same changes are made at the same time. */
    private static final class History {
        private final Random random;
        private final ManualClock clock;
        private final CacheStatisticsTracker tracker;
        private final NaiveWindows model;

        History(long seed) {
            random = new Random(seed);
            clock = new ManualClock(
                    seed % 2 == 0 ? random.nextLong() : Long.MAX_VALUE - random.nextInt(Integer.MAX_VALUE));
            tracker = new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withWindows(WINDOWS), clock);
            model = new NaiveWindows(WINDOWS, clock);
        }

        void record() {
            Recording recording = Recording.random(random);
            recording.on(tracker);
            model.record(recording.adds());
        }

        void advance() {
            tracker.advanceWindows();
            model.advance();
        }

        void reset() {
            tracker.reset();
            model.reset();
        }

        void restore() {
            assertThat(tracker.restore(Ledgers.randomTrue(random)).consistent()).isTrue();
        }

        /** Advances the clock: often by nothing, and often exactly to a step of a window. */
        void passSomeTime() {
            switch (random.nextInt(5)) {
                case 0 -> clock.advance(Duration.ZERO);
                case 1 -> clock.advance(Duration.ofNanos(1));
                case 2 -> clock.advance(Duration.ofSeconds(5L * random.nextInt(80)));
                case 3 -> clock.advance(Duration.ofNanos(random.nextLong(20_000_000_000L)));
                default -> clock.advance(Duration.ofMillis(random.nextInt(200_000)));
            }
        }

        Duration someWindow() {
            Duration configured = WINDOWS.get(random.nextInt(WINDOWS.size()));
            return switch (random.nextInt(3)) {
                case 0 -> configured;
                case 1 -> Duration.ofNanos(1 + random.nextLong(configured.toNanos()));
                default -> Duration.ofSeconds(5L * (1 + random.nextInt(720)));
            };
        }

        void assertSame(Duration window) {
            CacheStatistics shown = tracker.snapshot(window);
            assertThat(new NaiveWindows.Answer(shown.counts(), shown.uptime()))
                    .as("the last %s", window)
                    .isEqualTo(model.last(window));
        }

        void doSomething() {
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3 -> record();
                case 4, 5, 6 -> passSomeTime();
                case 7, 8 -> advance();
                case 9, 10 -> assertSame(someWindow());
                default -> doSomethingRare();
            }
        }

        private void doSomethingRare() {
            switch (random.nextInt(6)) {
                case 0 -> reset();
                case 1 -> restore();
                case 2 -> clock.jump(Duration.ofSeconds(random.nextInt()));
                default -> WINDOWS.forEach(this::assertSame);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void windowsAgreeWithTheModelWhateverHappens(long seed) {
        History history = new History(seed);
        for (int action = 0; action < ACTIONS; action++) {
            history.doSomething();
        }
        WINDOWS.forEach(history::assertSame);
    }

    /** Uses only the times of the records, not the checkpoints: no two events are at the same tick of the clock. */
    @ParameterizedTest
    @MethodSource("seeds")
    void windowContainsExactlyWhatWasRecordedDuringIt(long seed) {
        History history = new History(seed);
        for (int action = 0; action < ACTIONS; action++) {
            history.clock.advance(Duration.ofNanos(1 + history.random.nextLong(3_000_000_000L)));
            history.record();
            history.clock.advance(Duration.ofNanos(1));
            if (history.random.nextInt(3) == 0) {
                history.tracker.advanceWindows();
            }
            history.clock.advance(Duration.ofNanos(1));
            CacheStatistics shown = history.tracker.snapshot(history.someWindow());
            assertThat(shown.counts()).isEqualTo(history.model.recordedWithin(shown.uptime()));
        }
    }

    /** Advances the windows in every step of the shortest window. */
    @ParameterizedTest
    @MethodSource("seeds")
    void windowThatIsAdvancedRegularlyIsNeverTooShortAndAtMostATwelfthTooLong(long seed) {
        History history = new History(seed);
        Duration life = Duration.ZERO;
        for (int action = 0; action < ACTIONS; action++) {
            history.clock.advance(Duration.ofSeconds(5));
            life = life.plusSeconds(5);
            history.advance();
            if (history.random.nextInt(5) == 0) {
                history.restore();
            }
            for (Duration window : WINDOWS.subList(0, 2)) {
                Duration requested = life.compareTo(window) < 0 ? life : window;
                assertThat(history.tracker.snapshot(window).uptime())
                        .isBetween(requested, requested.plus(window.dividedBy(12)));
            }
        }
    }

    /** Each window ends where the next one begins, so every record is in exactly one of them. */
    @ParameterizedTest
    @MethodSource("seeds")
    void adjoiningWindowsAddUpToWhatWasRecorded(long seed) {
        History history = new History(seed);
        List<CounterLedger> adjoining = new ArrayList<>();
        for (int minute = 0; minute < 20; minute++) {
            for (int action = history.random.nextInt(10); action > 0; action--) {
                history.record();
            }
            history.clock.advance(WINDOWS.get(0));
            for (int action = history.random.nextInt(10); action > 0; action--) {
                history.record();
            }
            adjoining.add(history.tracker.snapshot(WINDOWS.get(0)).counts());
        }

        assertThat(adjoining.stream().reduce(CounterLedger.EMPTY, CounterLedger::plus))
                .isEqualTo(history.tracker.ledger());
    }
}
