package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Resets at the same time. */
class ResettingTogetherTest {
    private final HeldClock clock = new HeldClock();
    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker(TrackerSettings.DEFAULTS, clock);

    /** A clock that blocks the housekeeper when it reads the time, which it does while it advances the windows. */
    private static final class HeldClock implements TrackerClock {
        static final String HOUSEKEEPER = "housekeeper";

        private final CountDownLatch released = new CountDownLatch(1);

        @Override
        public long nanos() {
            if (Thread.currentThread().getName().equals(HOUSEKEEPER)) {
                awaitRelease();
            }
            return 0;
        }

        private void awaitRelease() {
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("no test interrupts the housekeeper", e);
            }
        }

        @Override
        public Instant now() {
            return ManualClock.BEGIN;
        }
    }

    private static Thread startUntil(Thread.State state, String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.start();
        while (thread.getState() != state) {
            assertThat(thread.getState()).isNotEqualTo(Thread.State.TERMINATED);
            Thread.onSpinWait();
        }
        return thread;
    }

    /** Otherwise the windows would begin at one reset, and the counts at the other. */
    @Test
    void concurrentResetsLeaveWindowsAndCountsAtTheSameBeginning() throws Exception {
        Thread housekeeper = startUntil(Thread.State.WAITING, HeldClock.HOUSEKEEPER, tracker::advanceWindows);
        Thread one = startUntil(Thread.State.BLOCKED, "one", tracker::reset);
        tracker.recordHit();
        Thread other = startUntil(Thread.State.BLOCKED, "other", tracker::reset);
        tracker.recordMiss();
        clock.released.countDown();
        housekeeper.join();
        one.join();
        other.join();

        assertThat(tracker.snapshot(Duration.ofHours(1)).counts()).isEqualTo(tracker.ledger());
    }
}
