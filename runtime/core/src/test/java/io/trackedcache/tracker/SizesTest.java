package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SizesTest {
    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker();

    /** A source that knows a size until it is dead. */
    private static final class Source implements SizeSource {
        private OptionalLong size;
        private List<SizePart> parts = List.of();
        private String unknown = "";
        private SizePart self = new SizePart(this, "size");
        private boolean isGone;
        private boolean isOpaque;
        private int read;

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
        @SuppressWarnings("ReferenceEquality") // Each source is the same as itself alone.
        public boolean isSameAs(SizeSource other) {
            return this == other;
        }

        @Override
        public SizePart self() {
            return self;
        }

        @Override
        public List<SizePart> parts() {
            return parts;
        }

        @Override
        public void unknownBecause(String whyAndRemedy) {
            unknown = whyAndRemedy;
        }

        @Override
        public boolean isOpaque() {
            return isOpaque;
        }

        private Source opaque() {
            isOpaque = true;
            return this;
        }

        private Source of(Source instance) {
            self = instance.self;
            return this;
        }

        private Source counting(SizePart... itsParts) {
            parts = List.of(itsParts);
            return this;
        }

        @Override
        public OptionalLong size() {
            read++;
            return isGone ? OptionalLong.empty() : size;
        }
    }

    @Test
    void sizeIsUnknownWithoutASource() {
        assertThat(tracker.gauges().size()).isEmpty();
    }

    @Test
    void sizeIsTheSumOfAllLivingSources() {
        Source one = Source.of(3);
        tracker.gauges().addSize(one);
        tracker.gauges().addSize(Source.of(4));
        assertThat(tracker.gauges().size()).hasValue(7);

        one.isGone = true;

        assertThat(tracker.gauges().size()).hasValue(4);
    }

    @Test
    void sizeIsUnknownIfOneSourceDoesNotKnow() {
        Source one = Source.of(3);
        tracker.gauges().addSize(one);
        tracker.gauges().addSize(Source.of(4));

        one.size = OptionalLong.empty();

        assertThat(tracker.gauges().size()).isEmpty();
    }

    @Test
    void sourceThatIsAddedTwiceIsReadOnce() {
        Source one = Source.of(3);
        tracker.gauges().addSize(one);
        tracker.gauges().addSize(Source.of(4));

        tracker.gauges().addSize(one);

        assertThat(tracker.gauges().size()).hasValue(7);
    }

    private static SizePart part(Object holder) {
        return new SizePart(holder, "size");
    }

    @Test
    void sourcesOfTheSameEntriesCountOnce() {
        List<String> store = new ArrayList<>();
        tracker.gauges().addSize(Source.of(3).counting(part(store)));
        tracker.gauges().addSize(Source.of(3).counting(part(store)));
        tracker.gauges().addSize(Source.of(40).counting(part(new ArrayList<>())));
        tracker.gauges().addSize(Source.of(500).counting(new SizePart(store, "sizeOnDisk")));

        assertThat(tracker.gauges().size()).hasValue(543);
    }

    @Test
    void sourceThatAsksAnotherOneDoesNotCount() {
        Source asked = Source.of(3);
        tracker.gauges().addSize(Source.of(3).counting(part(asked)));
        tracker.gauges().addSize(asked);
        tracker.gauges().addSize(Source.of(3).counting(part(asked)));

        assertThat(tracker.gauges().size()).hasValue(3);
    }

    @Test
    void sizeIsUnknownWithAReasonIfSourcesShareAPart() {
        List<String> store = new ArrayList<>();
        Source second = Source.of(4).counting(part(store), part(new Object()));
        tracker.gauges().addSize(Source.of(3).counting(part(store)));
        tracker.gauges().addSize(second);

        assertThat(tracker.gauges().size()).isEmpty();
        assertThat(second.unknown)
                .startsWith("several instances share a part of their entries")
                .contains("; ");
    }

    @Test
    void sizeOfOneOpaqueSourceIsKnown() {
        Source opaque = Source.of(3).opaque();
        tracker.gauges().addSize(opaque);

        assertThat(tracker.gauges().size()).hasValue(3);
        assertThat(opaque.unknown).isEmpty();
    }

    @Test
    void sizeIsUnknownWithAReasonIfEntriesMayBeTheSame() {
        Source opaque = Source.of(3).opaque();
        Source other = Source.of(4);
        tracker.gauges().addSize(opaque);
        tracker.gauges().addSize(other);

        assertThat(tracker.gauges().size()).isEmpty();
        assertThat(opaque.unknown)
                .startsWith("several instances have entries, and its code does not show whether these are the same")
                .contains("; ");
        assertThat(other.unknown).isEmpty();

        other.isGone = true;
        assertThat(tracker.gauges().size()).hasValue(3);
    }

    @Test
    void sourceWithoutEntriesSharesNone() {
        tracker.gauges().addSize(Source.of(0).opaque());
        tracker.gauges().addSize(Source.of(3).opaque());
        tracker.gauges().addSize(Source.of(0));

        assertThat(tracker.gauges().size()).hasValue(3);
    }

    @Test
    void severalSizesOfOneInstanceAddUp() {
        Source inMemory = Source.of(3);
        tracker.gauges().addSize(inMemory);
        tracker.gauges().addSize(Source.of(4).opaque().of(inMemory));

        assertThat(tracker.gauges().size()).hasValue(7);
    }

    @Test
    void sourceThatDoesNotKnowNeedsNoOtherReason() {
        Source opaque = Source.of(3).opaque();
        tracker.gauges().addSize(opaque);
        tracker.gauges().addSize(Source.of(4));
        tracker.gauges().addSize(new Source(OptionalLong.empty()));

        assertThat(tracker.gauges().size()).isEmpty();
        assertThat(opaque.unknown).isEmpty();
    }

    @Test
    void bytesAreReadBesideEntries() {
        assertThat(tracker.gauges().bytes()).isEmpty();
        tracker.gauges().addSize(Source.of(3));
        tracker.gauges().addBytes(Source.of(4_096));

        assertThat(tracker.gauges().size()).hasValue(3);
        assertThat(tracker.gauges().bytes()).hasValue(4_096);
    }

    @Test
    void statedSizesComeFirstAndUnknownOnesAreAbsent() {
        tracker.gauges().addBytes(Source.of(4_096));

        tracker.sizes(12, -1);
        assertThat(tracker.gauges().size()).hasValue(12);
        assertThat(tracker.gauges().bytes()).hasValue(4_096);

        tracker.sizes(-1, 0);
        assertThat(tracker.gauges().size()).isEmpty();
        assertThat(tracker.gauges().bytes()).hasValue(0);

        tracker.reset();
        assertThat(tracker.gauges().bytes()).hasValue(0);
    }

    @Test
    void hugeSizesDoNotTurnNegative() {
        tracker.gauges().addSize(Source.of(Long.MAX_VALUE));
        tracker.gauges().addSize(Source.of(Long.MAX_VALUE));

        assertThat(tracker.gauges().size()).hasValue(Long.MAX_VALUE);
    }

    @Test
    void deadSourceIsRemovedWithoutARead() {
        Source first = Source.of(1);
        tracker.gauges().addSize(first);
        first.isGone = true;
        for (int i = 0; i < 100; i++) {
            tracker.gauges().addSize(Source.of(1));
        }

        assertThat(tracker.gauges().size()).hasValue(100);
        assertThat(first.read).isZero();
    }
}
