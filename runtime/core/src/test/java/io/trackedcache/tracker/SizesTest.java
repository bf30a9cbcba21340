package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SizesTest {
    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker();

    /** One that knows a size, until it is gone. */
    private static final class Source implements SizeSource {
        private OptionalLong size;
        private boolean isGone;
        private int asked;

        Source(OptionalLong size) {
            this.size = size;
        }

        static Source of(long size) {
            return new Source(OptionalLong.of(size));
        }

        @Override
        public boolean isGone() {
            return isGone;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // The same one is meant.
        public boolean isSameAs(SizeSource other) {
            return this == other;
        }

        @Override
        public OptionalLong size() {
            asked++;
            return isGone ? OptionalLong.empty() : size;
        }
    }

    @Test
    void sizeIsUnknownWithoutAnybodyToAsk() {
        assertThat(tracker.gauges().size()).isEmpty();
    }

    @Test
    void sizeIsTheSumOfAllThatAreThere() {
        Source one = Source.of(3);
        tracker.gauges().addSize(one);
        tracker.gauges().addSize(Source.of(4));
        assertThat(tracker.gauges().size()).hasValue(7);

        one.isGone = true;

        assertThat(tracker.gauges().size()).hasValue(4);
    }

    @Test
    void sizeIsUnknownWhereOneDoesNotKnow() {
        Source one = Source.of(3);
        tracker.gauges().addSize(one);
        tracker.gauges().addSize(Source.of(4));

        one.size = OptionalLong.empty();

        assertThat(tracker.gauges().size()).isEmpty();
    }

    @Test
    void whatIsToldTwiceIsAskedOnce() {
        Source one = Source.of(3);
        tracker.gauges().addSize(one);
        tracker.gauges().addSize(Source.of(4));

        tracker.gauges().addSize(one);

        assertThat(tracker.gauges().size()).hasValue(7);
    }

    @Test
    void hugeSizesDoNotTurnNegative() {
        tracker.gauges().addSize(Source.of(Long.MAX_VALUE));
        tracker.gauges().addSize(Source.of(Long.MAX_VALUE));

        assertThat(tracker.gauges().size()).hasValue(Long.MAX_VALUE);
    }

    @Test
    void whatIsGoneIsForgottenThoughNobodyAsks() {
        Source first = Source.of(1);
        tracker.gauges().addSize(first);
        first.isGone = true;
        for (int i = 0; i < 100; i++) {
            tracker.gauges().addSize(Source.of(1));
        }

        assertThat(tracker.gauges().size()).hasValue(100);
        assertThat(first.asked).isZero();
    }
}
