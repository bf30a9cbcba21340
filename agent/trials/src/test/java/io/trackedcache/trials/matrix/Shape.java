package io.trackedcache.trials.matrix;

import java.util.Locale;

/** What a cache is like to its callers. */
enum Shape {
    /** Looks, loads what is missing, and puts it. */
    SYNC(Keys.TEXTS),
    /** Keeps futures, whose values are loaded by a method that returns a value. */
    FUTURE(Keys.NUMBERS),
    /** Loads by itself. */
    LOADING(Keys.RECORDS),
    /** Loads by itself, and returns futures. */
    ASYNC_LOADING(Keys.TEXTS),
    /** Looks up many keys, and loads each that is missing. */
    BULK(Keys.NUMBERS),
    /** Looks up many keys, and loads those that are missing together. */
    BULK_LOADING(Keys.RECORDS),
    /** Returns an old value at once, and loads a new one. */
    REFRESHING(Keys.TEXTS),
    /** Remembers that there is no value. */
    NEGATIVE(Keys.TEXTS),
    /** Has booleans as values. */
    BOOLEAN(Keys.NUMBERS),
    /** Asks a second cache for what is missing. */
    TIERED(Keys.TEXTS),
    /** Has lookups that call each other. */
    DELEGATING(Keys.TEXTS),
    /** Returns an expired value if there is no new one. */
    STALE(Keys.TEXTS);

    private final Keys keys;

    Shape(Keys keys) {
        this.keys = keys;
    }

    /** The types of keys. */
    private enum Keys {
        TEXTS,
        NUMBERS,
        RECORDS
    }

    /** A key of several parts. */
    record Isbn(String group, long title) {}

    /** Returns a key: made anew for each lookup, and equal to each other one of the same number. */
    Object key(int number) {
        return switch (keys) {
            case TEXTS -> "key " + number;
            case NUMBERS -> 1_000 + number;
            case RECORDS -> new Isbn("group " + number % 3, number);
        };
    }

    boolean isBulk() {
        return this == BULK || this == BULK_LOADING;
    }

    /** Whether values become old. */
    boolean ages() {
        return this == REFRESHING || this == STALE;
    }

    /** Whether each miss is one call of the source, under any number of threads. */
    boolean isAtomic() {
        return !ages() && this != TIERED;
    }

    /** Returns the name as a part of the name of a cache, such as {@code caffeine-async-loading}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
