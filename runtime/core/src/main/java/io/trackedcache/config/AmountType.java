package io.trackedcache.config;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount of money: a decimal without an exponent that keeps every digit of its text. An empty text is an amount that
 * is not known.
 */
final class AmountType implements SettingType<String> {
    private static final long MOST = 1_000_000;
    private static final int MOST_DIGITS = 30;

    @Override
    public String expected() {
        return "a decimal number from 0 to " + MOST + " with at most " + MOST_DIGITS
                + " digits, or nothing if it is not known";
    }

    @Override
    public Optional<String> parse(String text) {
        if (text.isEmpty()) {
            return Optional.of(text);
        }
        Optional<String> plain = Numerals.isPlain(text) ? Optional.of(text) : withoutExponent(text);
        boolean isAmount = plain.isPresent() && isShort(plain.get()) && Numerals.isAtMost(plain.get(), MOST);
        return isAmount ? Optional.of(tidied(plain.get())) : Optional.empty();
    }

    @Override
    public String write(String value) {
        return value;
    }

    /** Expands a small exponent only: a huge one would become a gigabyte of digits. */
    private static Optional<String> withoutExponent(String text) {
        Optional<BigDecimal> number = Numerals.decimal(text);
        boolean hasSmallExponent = number.isPresent() && Math.abs(number.get().scale()) <= MOST_DIGITS;
        return hasSmallExponent ? Optional.of(number.get().toPlainString()) : Optional.empty();
    }

    private static boolean isShort(String plain) {
        String whole = Numerals.withoutLeadingZeros(Numerals.wholePart(plain));
        String fraction = Numerals.fraction(plain);
        return whole.length() + fraction.length() <= MOST_DIGITS;
    }

    private static String tidied(String plain) {
        String whole = Numerals.withoutLeadingZeros(Numerals.wholePart(plain));
        String fraction = Numerals.fraction(plain);
        return (whole.isEmpty() ? "0" : whole) + (fraction.isEmpty() ? "" : "." + fraction);
    }
}
