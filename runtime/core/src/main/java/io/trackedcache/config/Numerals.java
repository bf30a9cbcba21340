package io.trackedcache.config;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Numbers in settings: ASCII digits without a sign. A text that is too long for a sensible number is refused before it
 * is parsed.
 */
final class Numerals {
    /** The number of digits that always fit into a long. */
    private static final int LONGEST_WHOLE = 18;

    private static final int LONGEST_DECIMAL = 40;

    private Numerals() {}

    static OptionalLong whole(String text) {
        boolean isWhole = !text.isEmpty() && text.length() <= LONGEST_WHOLE && digitsAtStart(text) == text.length();
        return isWhole ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** Parses a decimal. Its exponent may be huge, so the caller must check its scale first. */
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
     * Whether the text has only digits and at most one point. Such a text is compared without {@link BigDecimal}, whose
     * use creates the JDK's common thread pool, configured by properties that the application may set later. Settings
     * are read before the application runs, so only an exponent needs it.
     */
    static boolean isPlain(String text) {
        int whole = digitsAtStart(text);
        boolean hasPoint = whole < text.length() && text.charAt(whole) == '.';
        int fraction = hasPoint ? digitsAtStart(text.substring(whole + 1)) : 0;
        boolean isAllOfIt = whole + (hasPoint ? 1 : 0) + fraction == text.length();
        return text.length() <= LONGEST_DECIMAL && isAllOfIt && whole + fraction > 0;
    }

    /** Whether a decimal of digits and at most one point is at most the limit. */
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

    /** Whether the text has only the characters of a decimal: the JDK also accepts digits of all scripts, and signs. */
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
