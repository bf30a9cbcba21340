package io.trackedcache.probe.instance;

import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The methods that return a size, by class and name. The class holds them, so they live as long as the class and do not
 * keep it alive. The constant that they came from may go earlier, when the class is redefined.
 */
final class SizeMethods extends ClassValue<Map<String, MethodHandle>> {
    private static final SizeMethods OF = new SizeMethods();

    @Override
    protected Map<String, MethodHandle> computeValue(Class<?> type) {
        return new ConcurrentHashMap<>();
    }

    /** Adds a method unless it is known. Called for each new instance. */
    static void add(Class<?> owner, String name, MethodHandle size) {
        Map<String, MethodHandle> known = OF.get(owner);
        if (!known.containsKey(name)) {
            known.putIfAbsent(name, size);
        }
    }

    static @Nullable MethodHandle of(Class<?> owner, String name) {
        return OF.get(owner).get(name);
    }
}
