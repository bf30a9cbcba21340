package io.trackedcache.examples.benchmarks.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LaunchTest {

    @Test
    void addsUserAndSystemTime() {
        String stat = "123 (java) S 1 2 3 4 5 6 7 8 9 10 31 4 0 0 20 0 9\n";
        assertThat(Launch.of(1, stat).cpuMillis()).hasValue(350);
    }

    @Test
    void readsPeakMemory() {
        assertThat(Launch.of(1, "1\nVmHWM:\t   38912 kB\n").peakMebibytes()).hasValue(38);
    }

    @Test
    void hasOnlyTheWallTimeWithoutProc() {
        assertThat(Launch.of(2_000_000, "1\nnull\n"))
                .isEqualTo(new Launch(2, OptionalDouble.empty(), OptionalDouble.empty()));
    }
}
