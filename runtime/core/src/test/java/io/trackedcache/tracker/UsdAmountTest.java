package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsdAmountTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "007", "0.002", "1000000.000001", ".5", "5.", "1e-3", "+3", "-0.5"})
    void isTheDecimalThatIsWritten(String decimal) {
        assertThat(UsdAmount.of(decimal).usd()).isEqualTo(new BigDecimal(decimal));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1.2.3", "cheap", "1,5", " 1", "0x1", "1..2"})
    void whatIsNoDecimalIsRefusedAtOnce(String text) {
        assertThatThrownBy(() -> UsdAmount.of(text)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void manyTimesIsExact() {
        assertThat(UsdAmount.of("0.1").times(3).usd()).isEqualTo(new BigDecimal("0.3"));
        assertThat(UsdAmount.of("0.1").times(0).usd()).isEqualTo(new BigDecimal("0.0"));
    }
}
