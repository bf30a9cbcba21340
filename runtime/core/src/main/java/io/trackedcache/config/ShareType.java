package io.trackedcache.config;

import java.math.BigDecimal;
import java.util.Optional;

/** A fraction from 0 to 1. */
final class ShareType implements SettingType<Double> {
    @Override
    public String expected() {
        return "a number from 0 to 1";
    }

    @Override
    public Optional<Double> parse(String text) {
        if (Numerals.isPlain(text)) {
            return Numerals.isAtMost(text, 1) ? Optional.of(Double.valueOf(text)) : Optional.empty();
        }
        Optional<BigDecimal> number = Numerals.decimal(text);
        boolean isShare = number.isPresent() && number.get().compareTo(BigDecimal.ONE) <= 0;
        return isShare ? Optional.of(number.get().doubleValue()) : Optional.empty();
    }

    /** Unlike a double, a decimal writes a thousandth without an exponent. */
    @Override
    public String write(Double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toString();
    }
}
