package io.trackedcache.examples.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlagsTest {

    @Test
    void readsSwitchesAndFlagsInAnyOrder() {
        Flags flags = parse("--runs", "12", "--quick");
        assertThat(flags.has("--quick")).isTrue();
        assertThat(flags.number("--runs", 1)).isEqualTo(12);
    }

    @Test
    void usesDefaultsForMissingFlags() {
        assertThat(parse().has("--quick")).isFalse();
        assertThat(parse().number("--runs", 1)).isEqualTo(1);
    }

    @Test
    void rejectsUnknownArguments() {
        assertThatThrownBy(() -> parse("--fast")).hasMessageContaining("'--fast' is unknown");
    }

    @Test
    void rejectsAFlagWithoutItsValue() {
        assertThatThrownBy(() -> parse("--runs")).hasMessageContaining("'--runs' is unknown or has no value");
    }

    @Test
    void rejectsAnInvalidNumber() {
        Flags flags = parse("--runs", "-3");
        assertThatThrownBy(() -> flags.number("--runs", 1))
                .hasMessage("--runs takes a whole number, but was given '-3'");
    }

    private static Flags parse(String... arguments) {
        return new Flags(List.of(arguments), List.of("--quick"), List.of("--runs"));
    }
}
