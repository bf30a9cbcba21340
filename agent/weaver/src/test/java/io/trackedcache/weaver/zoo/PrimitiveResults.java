package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;

/** One lookup for each primitive type; a boolean can miss, a number cannot. */
public final class PrimitiveResults {
    private PrimitiveResults() {}

    @TrackedCache("primitive.boolean")
    public static boolean ofBoolean(boolean value) {
        return value;
    }

    @TrackedCache("primitive.byte")
    public static byte ofByte(byte value) {
        return value;
    }

    @TrackedCache("primitive.char")
    public static char ofChar(char value) {
        return value;
    }

    @TrackedCache("primitive.short")
    public static short ofShort(short value) {
        return value;
    }

    @TrackedCache("primitive.int")
    public static int ofInt(int value) {
        return value;
    }

    @TrackedCache("primitive.long")
    public static long ofLong(long value) {
        return value;
    }

    @TrackedCache("primitive.float")
    public static float ofFloat(float value) {
        return value;
    }

    @TrackedCache("primitive.double")
    public static double ofDouble(double value) {
        return value;
    }
}
