package io.trackedcache.audit;

/** Formats the reason of a finding: one sentence on what is wrong, and what to do. */
final class FindingReason {
    private static final String LOST = "two threads can write the same value, and one count is lost";

    private FindingReason() {}

    static String of(Update update, String plainMap) {
        String name = update.field().name();
        String adder = adderFor(update.field().descriptor());
        return switch (update.kind()) {
            case FIELD, STATIC_FIELD ->
                "`" + name + "` is read, changed and written in three steps: " + LOST
                        + "; use StatCounters.increment(\"" + name + "\"), " + adder + " or a lock";
            case VOLATILE_FIELD ->
                "`" + name + "` is read, changed and written in three steps, which volatile does not make atomic: "
                        + LOST + "; use StatCounters.increment(\"" + name + "\"), " + adder + " or a lock";
            case ARRAY_ELEMENT ->
                "an element of `" + name + "` is read, changed and written in three steps: " + LOST
                        + "; use StatCounters, AtomicLongArray or a lock";
            case MAP_ENTRY ->
                "an entry of `" + name
                        + "` is read by one call and written by another, and no map makes the two atomic: " + LOST
                        + "; use StatCounters.increment(key), merge on a ConcurrentHashMap or a lock";
            case PLAIN_MAP_ENTRY ->
                "`" + name + "` is a " + plainMap + ", which is not thread-safe: " + LOST
                        + ", or the map is corrupted; use StatCounters.increment(key), a ConcurrentHashMap or a lock";
        };
    }

    private static String adderFor(String descriptor) {
        return switch (descriptor) {
            case "D", "F", "Ljava/lang/Double;", "Ljava/lang/Float;" -> "DoubleAdder";
            default -> "LongAdder";
        };
    }
}
