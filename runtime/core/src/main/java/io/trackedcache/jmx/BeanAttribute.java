package io.trackedcache.jmx;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.management.MBeanAttributeInfo;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of a bean.
 *
 * @param isNullable whether the value may be null, so that its Java type cannot be a primitive one
 * @param unit the unit of the value; empty for none
 * @param read returns the value from a snapshot of what the bean shows; null if it is not known
 * @param write sets the value; null for a read-only attribute
 * @param <R> a snapshot of what the bean shows
 */
record BeanAttribute<R>(
        String name,
        OpenType<?> type,
        String description,
        boolean isNullable,
        String unit,
        Function<R, @Nullable Object> read,
        @Nullable BiConsumer<R, Object> write) {

    static <R> BeanAttribute<R> of(
            String name, OpenType<?> type, String description, Function<R, @Nullable Object> read) {
        return new BeanAttribute<>(name, type, description, false, "", read, null);
    }

    BeanAttribute<R> in(String newUnit) {
        return new BeanAttribute<>(name, type, description, isNullable, newUnit, read, write);
    }

    BeanAttribute<R> orNull() {
        return new BeanAttribute<>(name, type, description, true, unit, read, write);
    }

    BeanAttribute<R> writtenBy(BiConsumer<R, Object> newWrite) {
        return new BeanAttribute<>(name, type, description, isNullable, unit, read, newWrite);
    }

    MBeanAttributeInfo info() {
        return new MBeanAttributeInfo(
                name,
                isNullable ? type.getClassName() : BeanType.javaName(type),
                description,
                true,
                write != null,
                type.equals(SimpleType.BOOLEAN),
                BeanType.descriptor(type, unit));
    }
}
