package io.trackedcache.jmx;

import io.trackedcache.tracker.Metric;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;

/** The open type and the texts of a metric. */
final class MetricType {
    private static final double NANOS_PER_MICRO = 1_000;
    private static final double UNKNOWN = -1;

    private MetricType() {}

    static OpenType<?> of(Metric metric) {
        return switch (metric.kind()) {
            case COUNTER, GAUGE, MILLISECONDS -> SimpleType.LONG;
            case RATIO -> SimpleType.DOUBLE;
            case AMOUNT -> SimpleType.BIGDECIMAL;
            // JSR-107 defines the mean as a float.
            case MICROSECONDS -> metric == Metric.LATENCY_MEAN ? SimpleType.FLOAT : SimpleType.DOUBLE;
        };
    }

    /** Whether the number is null where it is not known: the loads of a cache that declares none. */
    static boolean isNullable(Metric metric) {
        return metric == Metric.LOADS_OK || metric == Metric.LOADS_FAILED || isNanos(metric);
    }

    /** Returns the unit; empty for plain numbers. */
    static String unit(Metric metric) {
        return switch (metric.kind()) {
            case COUNTER -> isNanos(metric) ? "nanoseconds" : "";
            case GAUGE, RATIO, AMOUNT -> "";
            case MICROSECONDS, MILLISECONDS -> metric.kind().name().toLowerCase(Locale.ROOT);
        };
    }

    private static boolean isNanos(Metric metric) {
        return metric == Metric.LOAD_NANOS || metric == Metric.LOAD_FAILED_NANOS;
    }

    /** Returns a time in the type and unit of its metric; -1 if it is not known. */
    static Number micros(Metric metric, Optional<Duration> time) {
        double micros = time.map(known -> known.toNanos() / NANOS_PER_MICRO).orElse(UNKNOWN);
        return of(metric).equals(SimpleType.FLOAT) ? (Number) (float) micros : (Number) micros;
    }

    /** Returns the description for tooltips: the meaning, with the unit of a time, and what changes the metric. */
    static String sentence(Metric metric) {
        String help = metric.help();
        return Character.toUpperCase(help.charAt(0)) + help.substring(1) + ". Moved by " + metric.moves() + ".";
    }

    /** Returns the name as an item of composite data, in the JDK's style: {@code cacheHits}. */
    static String item(Metric metric) {
        String name = metric.attribute();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
