package io.trackedcache.tracker;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount of US dollars, reckoned when somebody asks for it.
 *
 * <p>Not before, because the JDK's big numbers make its common pool of threads, by properties that an application may
 * set only after the agent has started and the first cache was restored.
 */
public final class UsdAmount {
    private final String unit;
    private final long count;
    private volatile @Nullable BigDecimal reckoned;

    private UsdAmount(String unit, long count) {
        this.unit = unit;
        this.count = count;
    }

    /**
     * That amount.
     *
     * @param decimal as {@link BigDecimal} reads it
     * @throws NumberFormatException if it is none
     */
    public static UsdAmount of(String decimal) {
        return isPlain(decimal) ? new UsdAmount(decimal, 1) : of(new BigDecimal(decimal));
    }

    /** That amount. */
    public static UsdAmount of(BigDecimal amount) {
        return new UsdAmount(amount.toString(), 1);
    }

    /** Digits with a point between two of them or none: a decimal for certain, which can be told without reckoning. */
    private static boolean isPlain(String decimal) {
        boolean followsDigit = false;
        boolean hasPoint = false;
        for (int i = 0; i < decimal.length(); i++) {
            char c = decimal.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            if (!isDigit && (c != '.' || hasPoint || !followsDigit)) {
                return false;
            }
            hasPoint |= !isDigit;
            followsDigit = isDigit;
        }
        return followsDigit;
    }

    /** So many times a unit, which is itself a single amount. */
    UsdAmount times(long newCount) {
        return new UsdAmount(unit, newCount);
    }

    /** To the last digit. */
    public BigDecimal usd() {
        BigDecimal amount = reckoned;
        if (amount == null) {
            amount = new BigDecimal(unit).multiply(BigDecimal.valueOf(count));
            reckoned = amount;
        }
        return amount;
    }

    /** Asked of the text, so that it can be asked early. */
    boolean isNegative() {
        return unit.startsWith("-");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UsdAmount that && usd().equals(that.usd());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(usd());
    }

    @Override
    public String toString() {
        return usd().toString();
    }
}
