package io.trackedcache.probe;

import java.lang.invoke.MethodHandle;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A probe of a class that is used for many caches, before it has learnt how to ask an instance for its name. */
record UnnamedProbe(ProbeLink link, ProbeSpec spec) implements BiFunction<MethodHandle, @Nullable Class<?>, Object> {
    static {
        Handlers.catching(Throwable.class);
    }

    @Override
    public Object apply(MethodHandle name, @Nullable Class<?> owner) {
        try {
            ProbedCache cache = link.cacheOf(spec, owner);
            return link.probe(spec, owner, InstanceTrackers.of(owner, spec, name, cache));
        } catch (Throwable e) {
            ProbeErrors.linkFailed(link, spec, e);
            return NoopProbe.INSTANCE;
        }
    }
}
