package io.trackedcache.probe;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The probe of a method that could not be linked: the method runs as if it had not been woven. */
enum NoopProbe
        implements
                Supplier<BiConsumer<@Nullable Object, @Nullable Throwable>>,
                BiConsumer<@Nullable Object, @Nullable Throwable> {
    INSTANCE;

    @Override
    public BiConsumer<@Nullable Object, @Nullable Throwable> get() {
        return this;
    }

    @Override
    public void accept(@Nullable Object value, @Nullable Throwable failure) {}
}
