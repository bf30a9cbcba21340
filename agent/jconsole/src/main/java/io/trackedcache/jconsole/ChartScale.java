package io.trackedcache.jconsole;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * The scale of an axis that starts at 0. Its step is 1, 2 or 5 times a power of ten.
 *
 * @param step the distance between two marks
 * @param steps the number of steps
 */
record ChartScale(double step, int steps) {
    private static final int MAX_STEPS = 5;
    private static final double[] ROUND = {1, 2, 5, 10};
    private static final MathContext DIGITS = new MathContext(6);
    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;

    /** Returns the finest scale that reaches the value in few steps, or that reaches 1 if the value is 0. */
    static ChartScale reaching(double value) {
        double top = value > 0 ? value : 1;
        double rough = top / MAX_STEPS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double round : ROUND) {
            if (round * power >= rough) {
                return new ChartScale(round * power, (int) Math.ceil(top / (round * power)));
            }
        }
        // Reached only if the power was rounded down.
        return new ChartScale(10 * power, (int) Math.ceil(top / (10 * power)));
    }

    double top() {
        return step * steps;
    }

    String label(int mark) {
        double value = mark * step;
        if (step >= MILLION / 10) {
            return text(value / MILLION, "M");
        }
        return step >= THOUSAND / 10 && top() >= 10 * THOUSAND ? text(value / THOUSAND, "k") : text(value, "");
    }

    /** Formats a value without the rounding errors of doubles. */
    private static String text(double value, String unit) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        int decimals = Math.max(0, rounded.scale());
        return value == 0 ? "0" : String.format(Locale.ENGLISH, "%,." + decimals + "f", rounded) + unit;
    }
}
