package io.trackedcache.probe.instance;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import java.lang.invoke.MethodHandle;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Takes each new instance of a class that has a size, or the class itself, together with the method to ask.
 *
 * @param method the name of that method
 * @param owner its class; null where it is not known, so that no size can be asked for
 */
public record SizeProbe(String method, @Nullable Class<?> owner, TrackerOf trackers)
        implements BiConsumer<@Nullable Object, @Nullable Object>,
                BiFunction<MethodHandle, @Nullable Object, @Nullable Object> {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    /** Takes a new instance and a handle to its method. */
    @Override
    public void accept(@Nullable Object instance, @Nullable Object handle) {
        try {
            if (instance != null && owner != null && handle instanceof MethodHandle size) {
                SizeMethods.add(owner, method, size);
                trackers.of(instance).gauges().addSize(new InstanceSize(instance, owner, method));
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    /** Takes a static method, when any other probe of its class is linked. Returns that probe as it is. */
    @Override
    public @Nullable Object apply(MethodHandle size, @Nullable Object probe) {
        try {
            if (owner != null && SizeMethods.add(owner, method, size)) {
                trackers.of(null).gauges().addSize(new InstanceSize(owner, owner, method));
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
        return probe;
    }
}
