package io.trackedcache.config;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Numbers as people write them into settings: ASCII digits without a sign. What is longer than any sensible number is
 * none, before anything is calculated with it.
 */
final class Numerals {
    /** So many digits always fit into a long. */
    private static final int LONGEST_WHOLE = 18;

    private static final int LONGEST_DECIMAL = 40;

    private Numerals() {}

    static OptionalLong whole(String text) {
        boolean isWhole = !text.isEmpty() && text.length() <= LONGEST_WHOLE && digitsAtStart(text) == text.length();
        return isWhole ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** An exponent may be absurd; whoever takes the number looks at its scale first. */
    static Optional<BigDecimal> decimal(String text) {
        if (text.length() > LONGEST_DECIMAL || !looksLikeDecimal(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static int digitsAtStart(String text) {
        int end = 0;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The JDK's parsers take the digits of all scripts, and signs. */
    private static boolean looksLikeDecimal(String text) {
        if (text.isEmpty() || "+-".indexOf(text.charAt(0)) >= 0) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i)) && ".eE+-".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
