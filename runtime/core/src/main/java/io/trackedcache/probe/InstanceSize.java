package io.trackedcache.probe;

import io.trackedcache.tracker.SizeSource;
import java.lang.invoke.MethodHandle;
import java.lang.ref.WeakReference;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Asks an object of the application for its size, as long as that is alive. */
final class InstanceSize implements SizeSource {
    private final WeakReference<Object> instance;
    /** Holds the method; held here, that would keep the class alive. */
    private final WeakReference<Class<?>> owner;

    private final String name;

    /**
     * A size.
     *
     * @param owner the class of the method
     * @param name that of the method
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
            return method == null ? OptionalLong.empty() : sizeOf(call(method, asked));
        } catch (Throwable e) {
            return OptionalLong.empty();
        }
    }

    /** A static method takes nothing; then the object is its class. */
    private static @Nullable Object call(MethodHandle method, Object asked) throws Throwable {
        return method.type().parameterCount() == 0 ? (Object) method.invoke() : (Object) method.invoke(asked);
    }

    private static OptionalLong sizeOf(@Nullable Object answer) {
        return answer instanceof Number number && number.longValue() >= 0
                ? OptionalLong.of(number.longValue())
                : OptionalLong.empty();
    }
}
