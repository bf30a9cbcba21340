package io.trackedcache.jconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartScaleTest {

    @Test
    void stepsAreRound() {
        assertThat(labels(7.3)).containsExactly("0", "2", "4", "6", "8");
        assertThat(labels(0.8)).containsExactly("0", "0.2", "0.4", "0.6", "0.8");
        assertThat(labels(4_321)).containsExactly("0", "1,000", "2,000", "3,000", "4,000", "5,000");
        assertThat(labels(43_210)).containsExactly("0", "10k", "20k", "30k", "40k", "50k");
        assertThat(labels(1_800_000)).containsExactly("0", "0.5M", "1M", "1.5M", "2M");
    }

    @Test
    void zeroHasAScaleUpToOne() {
        assertThat(labels(0)).containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.1, 0.3, 0.7, 1, 9.99, 10, 10.01, 1e3, 123_456, 1e9, 1e15})
    void reachesTheValueInFewSteps(double value) {
        ChartScale scale = ChartScale.reaching(value);

        assertThat(scale.top()).isGreaterThanOrEqualTo(value * (1 - 1e-9));
        assertThat(scale.steps()).isBetween(2, 6);
    }

    private static List<String> labels(double value) {
        ChartScale scale = ChartScale.reaching(value);
        return IntStream.rangeClosed(0, scale.steps()).mapToObj(scale::label).toList();
    }
}
