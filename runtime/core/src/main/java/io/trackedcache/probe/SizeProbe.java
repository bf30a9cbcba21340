package io.trackedcache.probe;

import java.lang.invoke.MethodHandle;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Is told of each new instance of a class that knows the size of a cache, and how to ask it. */
record SizeProbe(TrackerOf trackers) implements BiConsumer<@Nullable Object, @Nullable Object> {

    /**
     * An instance is there.
     *
     * @param instance it, or its class where the method is static
     * @param method the method that tells the size
     */
    @Override
    public void accept(@Nullable Object instance, @Nullable Object method) {
        try {
            if (instance != null && method instanceof MethodHandle size) {
                trackers.of(isStatic(size) ? null : instance).gauges().addSize(new InstanceSize(instance, size));
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    private static boolean isStatic(MethodHandle size) {
        return size.type().parameterCount() == 0;
    }
}
