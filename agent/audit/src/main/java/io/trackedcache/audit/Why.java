package io.trackedcache.audit;

/** Says in one sentence what is wrong with an update, and what to do. */
final class Why {
    private static final String LOST = "two threads can write the same value, and one count is lost";

    private Why() {}

    static String of(Update update, String plainMap) {
        String name = update.field().name();
        String adder = adderFor(update.field().descriptor());
        return switch (update.kind()) {
            case FIELD, STATIC_FIELD ->
                "`" + name + "` is read, changed and written in three steps: " + LOST
                        + "; use StatCounters.increment(\"" + name + "\"), " + adder + " or a lock";
            case VOLATILE_FIELD ->
                "`" + name + "` is read, changed and written in three steps, and volatile does not make them one: "
                        + LOST + "; use StatCounters.increment(\"" + name + "\"), " + adder + " or a lock";
            case ARRAY_ELEMENT ->
                "an element of `" + name + "` is read, changed and written in three steps: " + LOST
                        + "; use StatCounters, AtomicLongArray or a lock";
            case MAP_ENTRY ->
                "an entry of `" + name + "` is read by one call and written by another, which no map makes one step: "
                        + LOST + "; use StatCounters.increment(key), merge on a ConcurrentHashMap or a lock";
            case PLAIN_MAP_ENTRY ->
                "`" + name + "` is a " + plainMap + ", whose entries are not changed in one step: " + LOST
                        + ", or the map breaks; use StatCounters.increment(key), a ConcurrentHashMap or a lock";
        };
    }

    private static String adderFor(String descriptor) {
        return switch (descriptor) {
            case "D", "F", "Ljava/lang/Double;", "Ljava/lang/Float;" -> "DoubleAdder";
            default -> "LongAdder";
        };
    }
}
