package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cost of one hit is a decimal, kept as text; the cost saved is computed from it exactly. */
class CostTest {
    private static TrackerSettings settings(String costPerInferenceUsd) {
        return new TrackerSettings(
                costPerInferenceUsd,
                0,
                EventsMode.NOTABLE,
                0,
                0,
                TrackerSettings.DEFAULTS.windows(),
                true,
                Duration.ofMinutes(1));
    }

    private static @Nullable BigDecimal savedBy(long hits, String costPerInferenceUsd) {
        CacheStatisticsTracker tracker = new CacheStatisticsTracker(settings(costPerInferenceUsd));
        tracker.recordHits(hits);
        return tracker.costSavedUsd();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "007", "0.002", "1000000.000001", ".5", "5.", "1e-3", "+3"})
    void oneHitSavesTheCostAsItIsWritten(String decimal) {
        assertThat(savedBy(1, decimal)).isEqualTo(new BigDecimal(decimal));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "1.2.3", "cheap", "1,5", " 1", "0x1", "1..2"})
    void textThatIsNoDecimalIsRefusedAtOnce(String text) {
        assertThatThrownBy(() -> settings(text)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void unknownCostIsAbsentAndNotZero() {
        CacheStatisticsTracker tracker = new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withoutCost());
        tracker.recordHits(3);
        CacheStatistics now = tracker.snapshot();

        assertThat(tracker.hasCost()).isFalse();
        assertThat(now.hasCost()).isFalse();
        assertThat(now.costSavedUsd()).isNull();
        assertThat(tracker.snapshot(Duration.ofMinutes(1)).hasCost()).isFalse();
        assertThat(now.toString()).doesNotContain("cost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "1E+31", "0e2147483647"})
    void hugeExponentIsRefused(String cost) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(cost))
                .withMessage("costPerInferenceUsd must have an exponent from -30 to 30, but was " + cost);
    }

    @Test
    void sumAndDifferenceWithAnUnknownCostAreUnknown() {
        CacheStatistics unknown = new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withoutCost()).snapshot();
        CacheStatistics known = new CacheStatisticsTracker().snapshot();

        assertThat(known.hasCost()).isTrue();
        assertThat(known.plus(unknown).hasCost()).isFalse();
        assertThat(unknown.plus(known).hasCost()).isFalse();
        assertThat(known.minus(unknown).hasCost()).isFalse();
        assertThat(known.plus(known).costSavedUsd()).isZero();
    }

    @Test
    void negativeCostIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("-0.5"))
                .withMessage("costPerInferenceUsd must be 0 or more, but was -0.5");
    }

    @Test
    void manyHitsSaveExactlyTheirMultipleOfTheCost() {
        assertThat(savedBy(3, "0.1")).isEqualTo(new BigDecimal("0.3"));
        assertThat(savedBy(0, "0.1")).isEqualTo(new BigDecimal("0.0"));
    }
}
