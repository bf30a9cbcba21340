package io.trackedcache.agent.app;

import io.trackedcache.annotation.TrackedCache;
import java.util.function.BooleanSupplier;

/** A lookup in a class without static initializer, to be called without reflection. */
public final class Flag implements BooleanSupplier {
    @Override
    @TrackedCache("flag")
    public boolean getAsBoolean() {
        return true;
    }
}
