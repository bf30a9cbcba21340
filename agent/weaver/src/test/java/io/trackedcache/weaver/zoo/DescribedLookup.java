package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;

/** Lookups with everything that a declaration can have. */
public class DescribedLookup<K extends Comparable<? super K>> {
    /** An annotation for every kind of element. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE_USE, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_PARAMETER})
    public @interface Mark {
        String value() default "default";

        int[] numbers() default {1, 2};
    }

    @Mark
    @TrackedCache(
            value = "described",
            miss = {})
    protected final <@Mark("variable") V extends Number & Comparable<V>> Map<K, @Mark("result") List<? extends V>> find(
            @Mark("parameter") final K key, @Mark(numbers = 3) List<@Mark("argument") V>[] values)
            throws IOException, @Mark("thrown") IllegalStateException {
        if (values.length == 0) {
            throw new IOException("nothing");
        }
        @Mark("local")
        List<? extends V> first = values[0];
        return Map.of(key, first);
    }

    @TrackedCache("described-arguments")
    public static synchronized String join(String... parts) {
        return String.join("", parts);
    }
}
