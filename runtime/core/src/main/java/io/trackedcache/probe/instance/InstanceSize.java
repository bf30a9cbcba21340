package io.trackedcache.probe.instance;

import io.trackedcache.tracker.SizePart;
import io.trackedcache.tracker.SizeSource;
import java.lang.invoke.MethodHandle;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The size of an object of the application, as long as that object is alive. */
final class InstanceSize implements SizeSource {
    /** Stands for the numbers of an instance among its parts; no method has such a name. */
    private static final String OWN_STATE = "";

    private final WeakReference<Object> instance;
    /** The class, which holds the method: a handle held here would keep the class alive. */
    private final WeakReference<Class<?>> owner;

    private final String name;
    private final Consumer<String> unknown;

    /**
     * Creates the size of an instance.
     *
     * @param owner the class of the method that returns the size
     * @param name the name of that method
     * @param unknown takes the reason why the size is not known; must not refer to the class
     */
    InstanceSize(Object instance, Class<?> owner, String name, Consumer<String> unknown) {
        this.name = name;
        this.instance = new WeakReference<>(instance);
        this.owner = new WeakReference<>(owner);
        this.unknown = unknown;
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
    public void unknownBecause(String whyAndRemedy) {
        unknown.accept(whyAndRemedy);
    }

    @Override
    public @Nullable SizePart self() {
        @Nullable Object asked = instance.get();
        return asked == null ? null : new SizePart(asked, name);
    }

    @Override
    public List<SizePart> parts() {
        @Nullable Object asked = instance.get();
        @Nullable Class<?> type = owner.get();
        if (asked == null || type == null) {
            return List.of();
        }
        SizeMethods.Known known = knownOf(asked, type);
        List<SizePart> parts = new ArrayList<>();
        if (known.traits().hasOwnState()) {
            parts.add(new SizePart(asked, OWN_STATE));
        }
        for (SizeMethods.Store store : known.stores()) {
            @Nullable Object holder = holder(store, asked);
            if (holder != null && store.isOfElements()) {
                addElements(holder, store, parts);
            } else if (holder != null) {
                addObject(holder, store, parts);
            }
        }
        return parts;
    }

    private static void addObject(Object holder, SizeMethods.Store store, List<SizePart> parts) {
        parts.add(new SizePart(holder, store.call()));
        @Nullable SizePart common = SizeWrappers.common(holder);
        if (common != null) {
            parts.add(common);
        }
    }

    private static void addElements(Object holder, SizeMethods.Store store, List<SizePart> parts) {
        @Nullable List<Object> elements = SizeElements.of(holder);
        if (elements != null) {
            for (Object element : elements) {
                parts.add(new SizePart(element, store.callOfElement()));
            }
        }
    }

    private SizeMethods.Known knownOf(Object asked, Class<?> type) {
        return SizeMethods.of(SizeMethods.nearest(asked.getClass(), type, name), name);
    }

    @Override
    public boolean isOpaque() {
        @Nullable Object asked = instance.get();
        @Nullable Class<?> type = owner.get();
        if (asked == null || type == null) {
            return false;
        }
        SizeMethods.Known known = knownOf(asked, type);
        return known.traits().isOpaque() || isChanged(known, asked, type) || hasUnknownElements(known, asked);
    }

    /** Whether a subclass may run other code than the weaver has read. */
    private boolean isChanged(SizeMethods.Known known, Object asked, Class<?> type) {
        Class<?> actual = asked.getClass();
        Class<?> nearest = SizeMethods.nearest(actual, type, name);
        if (actual == nearest) {
            return false;
        }
        // A proxy overrides all methods; its size is asked by the method of the class itself.
        boolean isProxy = known.own() != null && isProxyOf(type, actual);
        if (!isProxy && known.own() != null && DeclaredMethods.mayOverride(actual, nearest, name)) {
            return true;
        }
        for (String method : known.traits().overridable()) {
            if (DeclaredMethods.mayOverride(actual, nearest, method)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasUnknownElements(SizeMethods.Known known, Object asked) {
        for (SizeMethods.Store store : known.stores()) {
            @Nullable Object holder = store.isOfElements() ? holder(store, asked) : null;
            if (holder != null && SizeElements.of(holder) == null) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Object holder(SizeMethods.Store store, Object asked) {
        try {
            return store.of(asked);
        } catch (Throwable e) {
            return null;
        }
    }

    @Override
    public OptionalLong size() {
        @Nullable Object asked = instance.get();
        @Nullable Class<?> type = owner.get();
        if (asked == null || type == null) {
            return OptionalLong.empty();
        }
        SizeMethods.Known known = SizeMethods.of(type, name);
        @Nullable MethodHandle own = known.own();
        @Nullable MethodHandle method = known.size();
        if (own != null && isProxyOf(type, asked.getClass())) {
            return sizeOfProxy(own, asked);
        }
        return method == null ? OptionalLong.empty() : sizeOf(method, asked);
    }

    /**
     * Whether a framework has generated the class directly below that of the method. Its method may ask another
     * instance, which counts itself.
     */
    private static boolean isProxyOf(Class<?> type, Class<?> actual) {
        return actual != type && WrittenClass.isProxy(actual) && WrittenClass.of(actual, type) == type;
    }

    /** A proxy has no entries, and often no objects in its fields. A subclass that intercepts calls has its own. */
    private static OptionalLong sizeOfProxy(MethodHandle own, Object proxy) {
        try {
            return number((Object) own.invoke(proxy));
        } catch (Throwable e) {
            return OptionalLong.of(0);
        }
    }

    private OptionalLong sizeOf(MethodHandle method, Object asked) {
        try {
            return number((Object) method.invoke(asked));
        } catch (Throwable e) {
            unknownBecause("it threw " + e.getClass().getName()
                    + " when a view read the size; return a negative number where the size is not known");
            return OptionalLong.empty();
        }
    }

    private static OptionalLong number(@Nullable Object answer) {
        return answer instanceof Number number && number.longValue() >= 0
                ? OptionalLong.of(number.longValue())
                : OptionalLong.empty();
    }
}
