package io.trackedcache.probe;

import java.lang.invoke.MethodHandle;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Is told of each new instance of a class that knows the size of a cache, or of the class itself, and how to ask. */
record SizeProbe(ProbeSpec spec, @Nullable Class<?> owner, TrackerOf trackers)
        implements BiConsumer<@Nullable Object, @Nullable Object>,
                BiFunction<MethodHandle, @Nullable Object, @Nullable Object> {
    static {
        Handlers.catching(Throwable.class);
    }

    /** An instance is there, and the method that tells its size. */
    @Override
    public void accept(@Nullable Object instance, @Nullable Object method) {
        try {
            if (instance != null && owner != null && method instanceof MethodHandle size) {
                SizeMethods.add(owner, spec.method(), size);
                trackers.of(instance).gauges().addSize(new InstanceSize(instance, owner, spec.method()));
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    /** A static method tells the size; all probes of its class say so. The other probe goes through untouched. */
    @Override
    public @Nullable Object apply(MethodHandle size, @Nullable Object probe) {
        try {
            if (owner != null && SizeMethods.add(owner, spec.method(), size)) {
                trackers.of(null).gauges().addSize(new InstanceSize(owner, owner, spec.method()));
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
        return probe;
    }
}
