package io.trackedcache.probe;

import io.trackedcache.tracker.SizeSource;
import java.lang.invoke.MethodHandle;
import java.lang.ref.WeakReference;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Asks an object of the application for its size, as long as that is alive. */
final class InstanceSize implements SizeSource {
    private final WeakReference<Object> instance;
    /** The woven class holds the method among its constants; held here, it would keep the class alive. */
    private final WeakReference<MethodHandle> size;

    private final String name;

    /**
     * A size.
     *
     * @param name that of the method
     */
    InstanceSize(Object instance, MethodHandle size, String name) {
        this.name = name;
        this.instance = new WeakReference<>(instance);
        this.size = new WeakReference<>(size);
    }

    @Override
    public boolean isGone() {
        return instance.refersTo(null) || size.refersTo(null);
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
        @Nullable MethodHandle method = size.get();
        if (asked == null || method == null) {
            return OptionalLong.empty();
        }
        try {
            return sizeOf(call(method, asked));
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
