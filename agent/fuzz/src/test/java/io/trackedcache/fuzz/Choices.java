package io.trackedcache.fuzz;

/**
 * A source of choices that reads bytes: equal bytes give equal choices, and after the end the first choice is taken.
 */
final class Choices {
    private final byte[] bytes;
    private int position;

    Choices(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean hasMore() {
        return position < bytes.length;
    }

    /** Returns a number from 0 (inclusive) to the bound (exclusive). */
    int below(int bound) {
        int value = next();
        if (bound > 256) {
            value = value << 8 | next();
        }
        if (bound > 65_536) {
            value = value << 8 | next();
        }
        return value % bound;
    }

    private int next() {
        return hasMore() ? bytes[position++] & 0xFF : 0;
    }

    /** Returns true once in so many times; never after the end of the bytes. */
    boolean oneIn(int times) {
        return below(times) == times - 1;
    }

    @SafeVarargs
    final <T> T of(T... all) {
        return all[below(all.length)];
    }

    byte[] rest() {
        byte[] rest = java.util.Arrays.copyOfRange(bytes, Math.min(position, bytes.length), bytes.length);
        position = bytes.length;
        return rest;
    }
}
