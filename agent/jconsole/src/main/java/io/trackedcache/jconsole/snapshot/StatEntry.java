package io.trackedcache.jconsole.snapshot;

/**
 * A counter or value of the application, in one of its sets.
 *
 * @param set the name of the set
 * @param number 1 for the first set of that name, 2 for the next
 * @param key the counter or value
 * @param owner the owner of the set
 * @param count the count; negative for a value that is not a whole number
 * @param value the count or value as text
 */
public record StatEntry(String set, long number, String key, String owner, long count, String value) {
    static StatEntry of(Row row) {
        return new StatEntry(
                row.text("set"),
                row.number("number"),
                row.text("key"),
                row.text("owner"),
                row.number("count"),
                row.text("value"));
    }

    /** Returns the name of the set, with its number if it is not the first of that name. */
    public String setLabel() {
        return number > 1 ? set + " (" + number + ")" : set;
    }

    /** Identifies the entry across snapshots. */
    public Key id() {
        return new Key(set, number, key);
    }

    /** The identity of an entry. */
    public record Key(String set, long number, String key) {}
}
