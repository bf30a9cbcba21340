package io.trackedcache.probe;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The probe around a method that is {@linkplain LateLink linked later}. Calls that began before are not counted. */
final class LateProbe implements AroundProbe {
    private final LateLink link;

    LateProbe(LateLink link) {
        this.link = link;
    }

    /** Returns itself for a call that is not counted; or as the probe, where woven code passes the getter of names. */
    @Override
    public @Nullable Object apply(@Nullable Object instance, @Nullable Object argument) {
        if (link.takesGetter(instance, argument)) {
            return this;
        }
        return link.probe() instanceof AroundProbe probe ? probe.apply(instance, argument) : this;
    }

    /** Exits a call; or takes an instance with a size, which no call precedes. */
    @Override
    @SuppressWarnings("unchecked") // Probes are called with objects of any type.
    public void accept(@Nullable Object value, @Nullable Object token) {
        if (token != this && link.probe() instanceof BiConsumer<?, ?> probe) {
            ((BiConsumer<@Nullable Object, @Nullable Object>) probe).accept(value, token);
        }
    }

    @Override
    public boolean test(Throwable failure, @Nullable Object token) {
        return token == this || !(link.probe() instanceof AroundProbe probe) || probe.test(failure, token);
    }
}
