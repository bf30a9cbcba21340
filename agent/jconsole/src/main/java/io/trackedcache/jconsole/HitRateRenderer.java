package io.trackedcache.jconsole;

import io.trackedcache.jconsole.snapshot.HitRate;
import javax.swing.SwingConstants;
import org.jspecify.annotations.Nullable;

/** Renders a hit rate. If it has a lower bound, it shows both, and the tooltip names the remedy. */
final class HitRateRenderer extends PaddedRenderer {
    /** The words of the agent's health report. HTML, as a tooltip has no other line breaks. */
    private static final String REMEDY = "Annotate the parameter that holds the key with @CacheKey, in the lookup and"
            + " in the load;<br>or signal the miss by CacheLookup;"
            + "<br>or mark a load that only refreshes with @CacheLoad(refresh = true).";

    HitRateRenderer() {
        setHorizontalAlignment(SwingConstants.TRAILING);
    }

    @Override
    protected void setValue(@Nullable Object value) {
        if (value instanceof HitRate hitRate) {
            setText(text(hitRate));
            setToolTipText(hitRate.isBounded() ? help(hitRate) : null);
        }
    }

    static String text(HitRate hitRate) {
        String rate = percent(hitRate.rate());
        String atLeast = percent(hitRate.atLeast());
        return hitRate.isBounded() ? rate + " (≥ " + atLeast + ")" : rate;
    }

    private static String help(HitRate hitRate) {
        return "<html>" + FormattedNumber.grouped(hitRate.unattributedLoads())
                + " loads could not be matched to a lookup, so the hit rate is between " + percent(hitRate.atLeast())
                + " and " + percent(hitRate.rate()) + ".<br>" + REMEDY + "</html>";
    }

    private static String percent(double fraction) {
        return FormattedNumber.percent(fraction).text();
    }
}
