package io.trackedcache.examples.benchmarks.measured;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the checks with lookups that are counted by hand, in place of the agent. */
class MustBeWovenTest {
    private static final String CACHE = "proof";

    private final CacheStatisticsTracker tracker = TrackerRegistry.global().tracker(CACHE);

    @BeforeEach
    void forgetOtherTests() {
        tracker.reset();
    }

    @Test
    void acceptsALookupThatIsOnlyCounted() {
        assertThatCode(() -> run(mustBeCounted(this::count))).doesNotThrowAnyException();
    }

    @Test
    void acceptsALookupOfWhichSomeAreTimed() {
        assertThatCode(() -> run(mustBeSampled(this::countAndSample))).doesNotThrowAnyException();
    }

    @Test
    void rejectsALookupThatIsNotCounted() {
        assertThatThrownBy(() -> run(mustBeCounted((cache, key) -> {})))
                .hasMessageStartingWith("the tracked lookup is not woven: one hit was counted as 0");
    }

    @Test
    void rejectsALookupThatMustNotBeTimed() {
        assertThatThrownBy(() -> run(mustBeCounted(this::countAndSample)))
                .hasMessageStartingWith("0 to 0 lookups should have been timed, but ");
    }

    @Test
    void rejectsALookupThatMustBeTimed() {
        assertThatThrownBy(() -> run(mustBeSampled(this::count)))
                .hasMessageStartingWith("2 to 1000 lookups should have been timed, but 0 were");
    }

    /** Runs the check as JMH does. The check performs lookups too. */
    private static void run(MustBeWoven proof) {
        proof.countsTheFirstLookup();
        for (int iteration = 0; iteration < 3; iteration++) {
            proof.lookUpAgain();
        }
        proof.countedHitsAndMisses();
    }

    private static MustBeWoven mustBeCounted(BiConsumer<SampleCache, String> lookup) {
        return new MustBeWoven(CACHE, lookup, 0, 0) {};
    }

    private static MustBeWoven mustBeSampled(BiConsumer<SampleCache, String> lookup) {
        return new MustBeWoven(CACHE, lookup, 2, 1000) {};
    }

    private void count(SampleCache cache, String key) {
        if (cache.bare(key) == null) {
            tracker.recordMiss();
        } else {
            tracker.recordHit();
        }
    }

    private void countAndSample(SampleCache cache, String key) {
        if (tracker.isTimed()) {
            tracker.recordLatencyNanos(1);
        }
        count(cache, key);
    }
}
