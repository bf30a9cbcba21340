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

    /**
     * Digits with at most one point, and nothing else. How large it is can be told from the text: the JDK's big numbers
     * make its common pool of threads, by properties that the application may be about to set. So what is asked before
     * it runs is asked without them, unless somebody writes an exponent.
     */
    static boolean isPlain(String text) {
        int whole = digitsAtStart(text);
        boolean hasPoint = whole < text.length() && text.charAt(whole) == '.';
        int fraction = hasPoint ? digitsAtStart(text.substring(whole + 1)) : 0;
        boolean isAllOfIt = whole + (hasPoint ? 1 : 0) + fraction == text.length();
        return text.length() <= LONGEST_DECIMAL && isAllOfIt && whole + fraction > 0;
    }

    /** Whether a plain decimal is no larger. */
    static boolean isAtMost(String plain, long most) {
        String whole = withoutLeadingZeros(wholePart(plain));
        if (whole.length() > LONGEST_WHOLE) {
            return false;
        }
        long value = whole.isEmpty() ? 0 : Long.parseLong(whole);
        return value < most
                || (value == most && withoutLeadingZeros(fraction(plain)).isEmpty());
    }

    static String wholePart(String plain) {
        int point = plain.indexOf('.');
        return point < 0 ? plain : plain.substring(0, point);
    }

    static String fraction(String plain) {
        int point = plain.indexOf('.');
        return point < 0 ? "" : plain.substring(point + 1);
    }

    static String withoutLeadingZeros(String digits) {
        int zeros = 0;
        while (zeros < digits.length() && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return digits.substring(zeros);
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
