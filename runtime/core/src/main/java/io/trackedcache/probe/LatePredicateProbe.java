package io.trackedcache.probe;

import java.util.function.BiFunction;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** The probe of a predicate that is {@linkplain LateLink linked later}. */
final class LatePredicateProbe
        implements ObjIntConsumer<@Nullable Object>, BiFunction<@Nullable Object, @Nullable Object, Object> {
    private final LateLink link;

    LatePredicateProbe(LateLink link) {
        this.link = link;
    }

    @Override
    @SuppressWarnings("unchecked") // Probes are called with objects of any type.
    public void accept(@Nullable Object entry, int said) {
        if (link.probe() instanceof ObjIntConsumer<?> probe) {
            ((ObjIntConsumer<@Nullable Object>) probe).accept(entry, said);
        }
    }

    /** Returns itself, as the probe, where woven code passes the getter of names. */
    @Override
    public Object apply(@Nullable Object getter, @Nullable Object owner) {
        var unused = link.takesGetter(getter, owner);
        return this;
    }
}
