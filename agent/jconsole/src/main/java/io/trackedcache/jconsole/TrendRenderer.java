package io.trackedcache.jconsole;

import io.trackedcache.jconsole.snapshot.Trend;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Renders a trend as an arrow and words. The tooltip names what was compared. */
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
            case UNKNOWN -> FormattedNumber.UNKNOWN;
        };
    }

    private static String points(Trend trend) {
        return String.format(Locale.ENGLISH, "%.1f", Math.abs(trend.points()));
    }
}
