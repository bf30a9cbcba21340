package io.trackedcache.tracker;

import java.util.OptionalLong;

/**
 * The size that a program has stated last. A negative number is unknown.
 *
 * @param bytes how many bytes the entries take
 */
record StatedSizes(long entries, long bytes) {
    static final StatedSizes UNKNOWN = new StatedSizes(-1, -1);

    OptionalLong entriesIfKnown() {
        return ifKnown(entries);
    }

    OptionalLong bytesIfKnown() {
        return ifKnown(bytes);
    }

    private static OptionalLong ifKnown(long number) {
        return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
