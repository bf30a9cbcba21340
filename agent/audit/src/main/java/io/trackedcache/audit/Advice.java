package io.trackedcache.audit;

import java.util.Set;

/** What to use in place of an update that is lost, by the type of the value and the change. */
final class Advice {
    private static final Set<String> FRACTIONS = Set.of("D", "F", "Ljava/lang/Double;", "Ljava/lang/Float;");
    private static final Set<String> FLAGS = Set.of("Z", "Ljava/lang/Boolean;");

    private Advice() {}

    static boolean isFraction(String descriptor) {
        return FRACTIONS.contains(descriptor);
    }

    /** Returns the replacement of a field. */
    static String forField(Update update) {
        String key = "\"" + update.field().name() + "\"";
        if (FLAGS.contains(update.type())) {
            return "AtomicBoolean";
        }
        return counterCall(update, key) + typeFor(update);
    }

    private static String typeFor(Update update) {
        boolean isFraction = isFraction(update.type());
        return switch (update.change()) {
            case SUM -> isFraction ? ", DoubleAdder" : ", LongAdder";
            case EXTREME -> isFraction ? ", DoubleAccumulator" : ", LongAccumulator";
            case OTHER -> isFraction ? "" : ", AtomicLong.updateAndGet";
        };
    }

    /** Returns the replacement of an element of an array. */
    static String forElement(Update update) {
        boolean isWhole = !isFraction(update.type());
        if (update.change() == Change.SUM) {
            return isWhole ? "StatCounters, AtomicLongArray" : "StatCounters.add(key, ...)";
        }
        return counterCall(update, "key") + (isWhole ? ", AtomicLongArray.updateAndGet" : "");
    }

    /** Returns the replacement of an entry of a map. */
    static String forEntry(Update update) {
        return counterCall(update, "key");
    }

    /** Returns the method of {@code StatCounters}. */
    private static String counterCall(Update update, String key) {
        return switch (update.change()) {
            case SUM ->
                isFraction(update.type())
                        ? "StatCounters.add(" + key + ", ...)"
                        : "StatCounters.increment(" + key + ")";
            case EXTREME -> "StatCounters.max or min(" + key + ", ...)";
            case OTHER -> "StatCounters.compute(" + key + ", ...)";
        };
    }

    /** Returns the replacement of a value that has methods of its own for such a change. */
    static String forHolder(Update update) {
        boolean isStat = update.field().descriptor().startsWith("Lio/trackedcache/stats/")
                || update.field().owner().startsWith("io/trackedcache/stats/");
        return switch (update.change()) {
            case SUM -> isStat ? "increment or add of StatCounters" : "its addAndGet";
            case EXTREME -> isStat ? "max or min of StatCounters" : "its accumulateAndGet";
            case OTHER -> isStat ? "compute of StatCounters" : "its updateAndGet";
        };
    }
}
