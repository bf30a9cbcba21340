package io.trackedcache.examples.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BudgetTest {

    @Test
    void isMissedAboveAMaximum() {
        assertThat(Budget.atMost(1.05).verdict(1.05)).isEqualTo("ok");
        assertThat(Budget.atMost(1.05).verdict(1.06)).isEqualTo("MISSED");
    }

    @Test
    void isMissedBelowAMinimum() {
        assertThat(Budget.atLeast(1.9).verdict(1.9)).isEqualTo("ok");
        assertThat(Budget.atLeast(1.9).verdict(1.8)).isEqualTo("MISSED");
    }

    @Test
    void isMissedByNaN() {
        assertThat(Budget.atMost(1).verdict(Double.NaN)).isEqualTo("MISSED");
    }

    @Test
    void hasNoVerdictWithoutALimit() {
        assertThat(Budget.NONE.verdict(5)).isEmpty();
    }
}
