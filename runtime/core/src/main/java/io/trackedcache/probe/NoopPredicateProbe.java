package io.trackedcache.probe;

import java.util.function.BiFunction;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The probe of a predicate that could not be linked. Apart from {@link NoopProbe}, which every JVM loads when it
 * starts: the interface of predicates is not in the JDK's archive of classes.
 */
enum NoopPredicateProbe
        implements ObjIntConsumer<@Nullable Object>, BiFunction<@Nullable Object, @Nullable Object, Object> {
    INSTANCE;

    @Override
    public void accept(@Nullable Object entry, int said) {}

    /** Returns itself, as the probe, where woven code passes the getter of names. */
    @Override
    public Object apply(@Nullable Object getter, @Nullable Object owner) {
        return this;
    }
}
