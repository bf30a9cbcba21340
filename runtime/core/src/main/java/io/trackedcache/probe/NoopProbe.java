package io.trackedcache.probe;

import org.jspecify.annotations.Nullable;

/** The probe of a method that could not be linked: the method runs as if it had not been woven. */
enum NoopProbe implements AroundProbe {
    INSTANCE;

    /** Returns itself, as the token; or as the probe, where woven code passes the getter of names. */
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
