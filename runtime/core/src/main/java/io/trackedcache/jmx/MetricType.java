package io.trackedcache.jmx;

import io.trackedcache.tracker.Metric;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;

/** The open type and the texts of a metric. */
final class MetricType {
    private static final double NANOS_PER_MICRO = 1_000;
    private static final double UNKNOWN = -1;

    /** The counts that JSR-107 defines as a {@code long}, among those that may be unknown. */
    private static final Set<Metric> OF_JSR_107 = EnumSet.of(Metric.PUTS, Metric.REMOVALS, Metric.EVICTIONS);

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

    /** Whether the count is null where it is not known. The numbers of JSR-107 cannot be: they are -1 then. */
    static boolean isNullable(Metric metric) {
        return !metric.source().isEmpty() && !OF_JSR_107.contains(metric);
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

    /**
     * Returns the description for tooltips: the meaning, with the unit of a time, what changes the metric, and where it
     * is not known.
     */
    static String sentence(Metric metric) {
        String help = metric.help();
        return Character.toUpperCase(help.charAt(0)) + help.substring(1) + ". Moved by " + metric.moves() + "."
                + unknown(metric);
    }

    private static String unknown(Metric metric) {
        return metric.source().isEmpty()
                ? ""
                : (isNullable(metric) ? " Null" : " -1") + " without a source: " + metric.source()
                        + ", or a program that records.";
    }

    /** Returns the name as an item of composite data, in the JDK's style: {@code cacheHits}. */
    static String item(Metric metric) {
        String name = metric.attribute();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
