package io.trackedcache.probe.instance;

import io.trackedcache.tracker.SizeSource;
import java.lang.invoke.MethodHandle;
import java.lang.ref.WeakReference;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The size of an object of the application, as long as that object is alive. */
final class InstanceSize implements SizeSource {
    private final WeakReference<Object> instance;
    /** The class, which holds the method: a handle held here would keep the class alive. */
    private final WeakReference<Class<?>> owner;

    private final String name;

    /**
     * Creates the size of an instance.
     *
     * @param owner the class of the method that returns the size
     * @param name the name of that method
     */
    InstanceSize(Object instance, Class<?> owner, String name) {
        this.name = name;
        this.instance = new WeakReference<>(instance);
        this.owner = new WeakReference<>(owner);
    }

    @Override
    public boolean isGone() {
        return instance.refersTo(null) || owner.refersTo(null);
    }

    @Override
    public boolean isSameAs(SizeSource other) {
        return other instanceof InstanceSize that && name.equals(that.name) && isOfSameInstance(that);
    }

    private boolean isOfSameInstance(InstanceSize other) {
        Object its = other.instance.get();
        return its != null && instance.refersTo(its);
    }

    @Override
    public OptionalLong size() {
        @Nullable Object asked = instance.get();
        @Nullable Class<?> type = owner.get();
        if (asked == null || type == null) {
            return OptionalLong.empty();
        }
        try {
            @Nullable MethodHandle method = SizeMethods.of(type, name);
            return method == null ? OptionalLong.empty() : sizeOf((Object) method.invoke(asked));
        } catch (Throwable e) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong sizeOf(@Nullable Object answer) {
        return answer instanceof Number number && number.longValue() >= 0
                ? OptionalLong.of(number.longValue())
                : OptionalLong.empty();
    }
}
