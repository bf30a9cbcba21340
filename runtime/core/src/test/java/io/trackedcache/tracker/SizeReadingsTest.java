package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SizeReadingsTest {
    /** A source that notes on which threads sizes are being read when it is read. */
    private static final class Source implements SizeSource {
        private boolean isOnThisThread;
        private boolean isOnAnotherThread;

        @Override
        public boolean isGone() {
            return false;
        }

        @Override
        public boolean isSameAs(SizeSource other) {
            return false;
        }

        @Override
        public OptionalLong size() {
            isOnThisThread = SizeReadings.isOnThisThread();
            isOnAnotherThread = CompletableFuture.supplyAsync(SizeReadings::isOnThisThread, Runnable::run)
                    .thenApplyAsync(ignored -> SizeReadings.isOnThisThread())
                    .join();
            return OptionalLong.of(1);
        }
    }

    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker();
    private final Source source = new Source();

    @Test
    void readingIsOnItsThreadAlone() {
        tracker.gauges().addSize(source);

        assertThat(tracker.gauges().size()).hasValue(1);

        assertThat(source.isOnThisThread).isTrue();
        assertThat(source.isOnAnotherThread).isFalse();
        assertThat(SizeReadings.isOnThisThread()).isFalse();
    }

    @Test
    void readingsTogetherCountOnlyWhileASizeIsRead() {
        tracker.gauges().addSize(source);

        boolean between = SizeReadings.together(() -> {
            assertThat(tracker.gauges().size()).hasValue(1);
            return SizeReadings.isOnThisThread();
        });

        assertThat(between).isFalse();
        assertThat(source.isOnThisThread).isTrue();
    }

    @Test
    void readingThatThrowsEnds() {
        tracker.gauges().addSize(new SizeSource() {
            @Override
            public boolean isGone() {
                return false;
            }

            @Override
            public boolean isSameAs(SizeSource other) {
                return false;
            }

            @Override
            public OptionalLong size() {
                throw new IllegalStateException("size");
            }
        });

        assertThat(catchThrowable(tracker.gauges()::size)).isInstanceOf(IllegalStateException.class);
        assertThat(SizeReadings.isOnThisThread()).isFalse();
    }

    @Test
    void abandonedReadingIsOverAndEndsWithoutHarm() {
        int before = SizeReadings.readers();
        SizeReadings reading = SizeReadings.begin();
        assertThat(SizeReadings.readers()).isEqualTo(before + 1);

        reading.abandon();
        reading.abandon();

        assertThat(SizeReadings.readers()).isEqualTo(before);
        SizeReadings.end();
        assertThat(SizeReadings.readers()).isEqualTo(before);
        assertThat(SizeReadings.begin()).isSameAs(reading);
        assertThat(SizeReadings.isOnThisThread()).isTrue();
        SizeReadings.end();
        assertThat(SizeReadings.readers()).isEqualTo(before);
    }
}
