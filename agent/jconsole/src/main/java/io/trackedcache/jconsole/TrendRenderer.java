package io.trackedcache.jconsole;

import io.trackedcache.jconsole.reading.Trend;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An arrow and words; what was compared with what is in the tooltip. */
final class TrendRenderer extends PaddedRenderer {

    @Override
    protected void setValue(@Nullable Object value) {
        if (value instanceof Trend trend) {
            setText(text(trend));
            setToolTipText(Tooltips.plain(trend.basis()));
        }
    }

    static String text(Trend trend) {
        return switch (trend.direction()) {
            case RISING -> "↑ rising +" + points(trend);
            case FALLING -> "↓ falling −" + points(trend);
            case STEADY -> "→ steady";
            case UNKNOWN -> Figure.UNKNOWN;
        };
    }

    private static String points(Trend trend) {
        return String.format(Locale.ENGLISH, "%.1f", Math.abs(trend.points()));
    }
}
