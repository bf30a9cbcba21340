package io.trackedcache.config;

import java.math.BigDecimal;
import java.util.Optional;

/** An amount of money, to the last digit as it was written. */
final class AmountType implements SettingType<BigDecimal> {
    private static final BigDecimal MOST = new BigDecimal(1_000_000);
    private static final int MOST_DIGITS = 30;

    @Override
    public String expected() {
        return "a decimal number from 0 to " + MOST + " with at most " + MOST_DIGITS + " digits";
    }

    @Override
    public Optional<BigDecimal> parse(String text) {
        Optional<BigDecimal> number = Numerals.decimal(text);
        boolean isAmount =
                number.isPresent() && isShort(number.get()) && number.get().compareTo(MOST) <= 0;
        return isAmount ? Optional.of(withoutExponent(number.get())) : Optional.empty();
    }

    @Override
    public String write(BigDecimal value) {
        return value.toPlainString();
    }

    /** One digit and a huge exponent would be a gigabyte of digits in the first addition. */
    private static boolean isShort(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
    }

    private static BigDecimal withoutExponent(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
