package io.trackedcache.probe;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The probe of a method that could not be linked: the method runs as if it had not been woven. */
enum NoopProbe
        implements
                BiFunction<@Nullable Object, @Nullable Object, Object>, BiConsumer<@Nullable Object, @Nullable Object>,
                BiPredicate<Throwable, @Nullable Object> {
    INSTANCE;

    /** Its own token; and whoever wants to tell it how to name instances gets it back. */
    @Override
    public Object apply(@Nullable Object instance, @Nullable Object key) {
        return this;
    }

    @Override
    public void accept(@Nullable Object value, @Nullable Object token) {}

    @Override
    public boolean test(Throwable failure, @Nullable Object token) {
        return true;
    }
}
