package io.trackedcache.audit;

/** Formats the reason of a finding: one sentence on what is wrong, and what to do. */
final class FindingReason {
    private FindingReason() {}

    static String of(Update update, String plainMap) {
        String name = "`" + update.field().name() + "`";
        return switch (update.kind()) {
            case FIELD, STATIC_FIELD ->
                name + steps(update) + ": " + lost(update) + "; use " + Advice.forField(update) + " or a lock";
            case VOLATILE_FIELD ->
                name + steps(update) + ", which volatile does not make atomic: " + lost(update) + "; use "
                        + Advice.forField(update) + " or a lock";
            case ARRAY_ELEMENT ->
                "an element of " + name + steps(update) + ": " + lost(update) + "; use " + Advice.forElement(update)
                        + " or a lock";
            case MAP_ENTRY ->
                "an entry of " + name
                        + " is read by one call and written by another, and no map makes the two atomic: "
                        + lost(update) + "; use " + Advice.forEntry(update)
                        + ", merge on a ConcurrentHashMap or a lock";
            case PLAIN_MAP_ENTRY ->
                name + " is a " + plainMap + ", which is not thread-safe: " + lost(update)
                        + ", or the map is corrupted; use " + Advice.forEntry(update)
                        + ", a ConcurrentHashMap or a lock";
            case SEPARATE_SET ->
                name + " is read by one call and set by another, and nothing makes the two atomic: " + lost(update)
                        + "; use " + Advice.forHolder(update);
            case UNLOCKED_READ ->
                name + " is written under a lock and read here without it: the value may be an old one, for any time;"
                        + " read it under the lock, or make it volatile";
            case LIVE_MAP ->
                name + " itself is returned, and this class goes on changing it: callers see half of the changes, and"
                        + " may change it; return Map.copyOf, or StatCounters.snapshot()";
        };
    }

    private static String steps(Update update) {
        return update.change() == Change.EXTREME
                ? " is read, compared and written in three steps"
                : " is read, changed and written in three steps";
    }

    private static String lost(Update update) {
        return switch (update.change()) {
            case SUM -> "two threads can write the same value, and one count is lost";
            case EXTREME -> "two threads can write one after the other, and the value of one is lost";
            case OTHER -> "two threads can write one after the other, and the change of one is lost";
        };
    }
}
