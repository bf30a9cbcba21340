package io.trackedcache.probe;

import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The methods that tell a size, by the classes that they stand in. The class holds them: they live as long as it does,
 * and keep it no longer. The constant that they came from may go before, when the class is redefined.
 */
final class SizeMethods extends ClassValue<Map<String, MethodHandle>> {
    private static final SizeMethods OF = new SizeMethods();

    @Override
    protected Map<String, MethodHandle> computeValue(Class<?> type) {
        return new ConcurrentHashMap<>();
    }

    /** On each new instance; tells whether it was unknown before. */
    static boolean add(Class<?> owner, String name, MethodHandle size) {
        Map<String, MethodHandle> known = OF.get(owner);
        return !known.containsKey(name) && known.putIfAbsent(name, size) == null;
    }

    static @Nullable MethodHandle of(Class<?> owner, String name) {
        return OF.get(owner).get(name);
    }
}
