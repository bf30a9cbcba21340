package io.trackedcache.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunOptionsTest {

    @Test
    void runsEverythingInThreeRoundsByDefault() {
        assertThat(RunOptions.parse(List.of()))
                .isEqualTo(new RunOptions(EnumSet.allOf(Topic.class), 3, 5, 5, Duration.ofSeconds(1), false));
    }

    @Test
    void flagsOverrideQuick() {
        assertThat(RunOptions.parse(List.of("--rounds", "2", "--quick", "--only", "scan", "--millis", "7")))
                .isEqualTo(new RunOptions(EnumSet.of(Topic.SCAN), 2, 2, 2, Duration.ofMillis(7), false));
    }

    @Test
    void namesTheTopicsWhenOneIsUnknown() {
        assertThatThrownBy(() -> RunOptions.parse(List.of("--only", "lookups")))
                .hasMessage(
                        "there is no topic 'lookups'; expected one of [lookup, outcomes, recording, stats, reading, memory, idle, views, scan]");
    }

    @Test
    void rejectsARunWithoutIterations() {
        assertThatThrownBy(() -> RunOptions.parse(List.of("--rounds", "0")))
                .hasMessage("rounds, iterations and their time must be at least 1");
    }
}
