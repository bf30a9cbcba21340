package io.trackedcache.probe;

import java.lang.invoke.MethodHandle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    /** The static methods that are known, by their class: each is met by all probes of it. */
    private static final ClassValue<Set<String>> KNOWN = new KnownMethods();

    private static final class KnownMethods extends ClassValue<Set<String>> {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return ConcurrentHashMap.newKeySet();
        }
    }

    /** An instance is there, and the method that tells its size. */
    @Override
    public void accept(@Nullable Object instance, @Nullable Object method) {
        try {
            if (instance != null && method instanceof MethodHandle size) {
                trackers.of(instance).gauges().addSize(new InstanceSize(instance, size, spec.method()));
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    /** A static method tells the size; the other probe goes through untouched. */
    @Override
    public @Nullable Object apply(MethodHandle size, @Nullable Object probe) {
        try {
            if (owner != null && KNOWN.get(owner).add(spec.method())) {
                trackers.of(null).gauges().addSize(new InstanceSize(owner, size, spec.method()));
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
        return probe;
    }
}
