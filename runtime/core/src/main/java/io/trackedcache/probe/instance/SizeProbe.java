package io.trackedcache.probe.instance;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.tracker.Gauges;
import java.lang.invoke.MethodHandle;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The probe of a {@code @CacheSize} method: takes each new instance of its class, with the method to call.
 *
 * @param method the name of that method
 * @param owner its class; null if it is unknown; then instances are ignored
 * @param isOfBytes whether it counts bytes, not entries
 * @param traits what its code shows about its number
 * @param unknown takes the reason why a size is not known; must not refer to the class
 */
public record SizeProbe(
        String method,
        @Nullable Class<?> owner,
        TrackerOf trackers,
        boolean isOfBytes,
        SizeTraits traits,
        Consumer<String> unknown)
        implements BiConsumer<@Nullable Object, @Nullable Object> {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    /**
     * Takes a new instance and a handle to its method; or a handle and the name of the part of the method that it
     * reads, see {@link SizeMethods#addPart}.
     */
    @Override
    public void accept(@Nullable Object instance, @Nullable Object handle) {
        try {
            if (owner == null) {
                return;
            }
            if (instance instanceof MethodHandle method && handle instanceof String part) {
                SizeMethods.addPart(owner, this.method, part, method);
            } else if (owner.isInstance(instance) && handle instanceof MethodHandle size) {
                SizeMethods.add(owner, method, size, traits);
                add(trackers.of(instance).gauges(), new InstanceSize(instance, owner, method, unknown));
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    private void add(Gauges gauges, InstanceSize size) {
        if (isOfBytes) {
            gauges.addBytes(size);
        } else {
            gauges.addSize(size);
        }
    }
}
