package io.trackedcache.jmx;

import io.trackedcache.tracker.Metric;
import java.util.Locale;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;

/** How a metric of the table is shown. */
final class MetricType {
    private MetricType() {}

    static OpenType<?> of(Metric metric) {
        return switch (metric.kind()) {
            case COUNTER, GAUGE, MILLISECONDS -> SimpleType.LONG;
            case RATIO -> SimpleType.DOUBLE;
            case AMOUNT -> SimpleType.BIGDECIMAL;
            // JSR-107 has the mean as a float.
            case MICROSECONDS -> metric == Metric.LATENCY_MEAN ? SimpleType.FLOAT : SimpleType.DOUBLE;
        };
    }

    /** Empty where the name says it. */
    static String unit(Metric metric) {
        return switch (metric.kind()) {
            case COUNTER, GAUGE, RATIO, AMOUNT -> "";
            case MICROSECONDS, MILLISECONDS -> metric.kind().name().toLowerCase(Locale.ROOT);
        };
    }

    /** What it says, with its unit, and what moves it; for a tooltip. */
    static String sentence(Metric metric) {
        String help = metric.help();
        String unit = unit(metric);
        String what =
                Character.toUpperCase(help.charAt(0)) + help.substring(1) + (unit.isEmpty() ? "" : " (" + unit + ")");
        return what + ". Moved by " + metric.moves() + ".";
    }

    /** Its name as an item of composite data, as the JDK writes those: {@code cacheHits}. */
    static String item(Metric metric) {
        String name = metric.attribute();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
