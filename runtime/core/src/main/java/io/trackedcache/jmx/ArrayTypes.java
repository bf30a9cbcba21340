package io.trackedcache.jmx;

import javax.management.openmbean.ArrayType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.SimpleType;

/** The open types of arrays. */
final class ArrayTypes {
    static final ArrayType<String[]> STRINGS = of(SimpleType.STRING);
    static final ArrayType<long[]> LONGS = primitives(SimpleType.LONG);
    static final ArrayType<double[]> DOUBLES = primitives(SimpleType.DOUBLE);

    private ArrayTypes() {}

    private static <T> ArrayType<T[]> of(SimpleType<T> element) {
        try {
            return new ArrayType<>(1, element);
        } catch (OpenDataException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static <T> ArrayType<T> primitives(SimpleType<?> element) {
        try {
            return new ArrayType<>(element, true);
        } catch (OpenDataException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
