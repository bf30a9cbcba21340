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
 * @param unit the unit of the value; empty for none
 * @param read returns the value from a snapshot of what the bean shows; null if it is not known
 * @param write sets the value; null for a read-only attribute
 * @param <R> a snapshot of what the bean shows
 */
record BeanAttribute<R>(
        String name,
        OpenType<?> type,
        String description,
        String unit,
        Function<R, @Nullable Object> read,
        @Nullable BiConsumer<R, Object> write) {

    static <R> BeanAttribute<R> of(
            String name, OpenType<?> type, String description, Function<R, @Nullable Object> read) {
        return new BeanAttribute<>(name, type, description, "", read, null);
    }

    BeanAttribute<R> in(String newUnit) {
        return new BeanAttribute<>(name, type, description, newUnit, read, write);
    }

    BeanAttribute<R> writtenBy(BiConsumer<R, Object> newWrite) {
        return new BeanAttribute<>(name, type, description, unit, read, newWrite);
    }

    MBeanAttributeInfo info() {
        return new MBeanAttributeInfo(
                name,
                BeanType.javaName(type),
                description,
                true,
                write != null,
                type.equals(SimpleType.BOOLEAN),
                BeanType.descriptor(type, unit));
    }
}
