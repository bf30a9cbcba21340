package io.trackedcache.probe.outcome;

import io.trackedcache.probe.errors.ProbeErrors;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a bulk lookup was asked for, copied at its entry: the method may change the collection.
 *
 * @param distinct null where they cannot be counted
 * @param type the class name of the argument that held them
 * @param isUnreadable whether the argument is a collection that may run code of the application when it is read
 */
public record BulkKeys(@Nullable Set<@Nullable Object> distinct, String type, boolean isUnreadable) {

    public static BulkKeys of(@Nullable Object keys) {
        String type = keys == null ? "null" : keys.getClass().getName();
        return keys instanceof Collection<?> collection && !KnownClass.isReadable(collection)
                ? new BulkKeys(null, type, true)
                : new BulkKeys(distinctOrNull(keys), type, false);
    }

    /** Whether all that another lookup asks for, one key or several, is asked for here too. */
    public boolean covers(@Nullable Object keyOrKeys) {
        Set<@Nullable Object> all = distinct;
        if (all == null) {
            return false;
        }
        BulkKeys several = of(keyOrKeys);
        return several.distinct != null ? all.containsAll(several.distinct) : all.contains(keyOrKeys);
    }

    /** The keys belong to the application: hashCode may throw, and another thread may change the collection. */
    private static @Nullable Set<@Nullable Object> distinctOrNull(@Nullable Object keys) {
        try {
            return distinct(keys);
        } catch (RuntimeException | Error e) {
            ProbeErrors.recordFailed(e);
            return null;
        }
    }

    private static @Nullable Set<@Nullable Object> distinct(@Nullable Object keys) {
        if (keys instanceof Collection<?> collection) {
            return new HashSet<>(collection);
        }
        if (keys instanceof Object[] array) {
            return new HashSet<>(Arrays.asList(array));
        }
        if (keys == null || !keys.getClass().isArray()) {
            return null;
        }
        Set<@Nullable Object> boxed = new HashSet<>();
        for (int i = 0; i < Array.getLength(keys); i++) {
            boxed.add(Array.get(keys, i));
        }
        return boxed;
    }

    /**
     * Returns the requested keys among the keys of what a load has returned; none if that is no map; null for a map
     * that may run code of the application when it is read. For {@link BulkEvents#loadedKeys}.
     */
    public @Nullable Set<@Nullable Object> among(@Nullable Object loaded) {
        Set<@Nullable Object> among = new HashSet<>();
        if (distinct == null || !(loaded instanceof Map<?, ?> map)) {
            return among;
        }
        if (!KnownClass.isReadable(map)) {
            return null;
        }
        for (Object key : map.keySet()) {
            if (distinct.contains(key)) {
                among.add(key);
            }
        }
        return among;
    }

    /** Returns the keys of what a load has returned; none if that is no map, or one that is not read. */
    public static Set<? extends @Nullable Object> ofMap(@Nullable Object loaded) {
        return loaded instanceof Map<?, ?> map && KnownClass.isReadable(map) ? map.keySet() : Set.of();
    }

    /** Whether an argument or a result may stand for several keys. */
    public static boolean mayBeSeveral(@Nullable Object keysOrValues) {
        return keysOrValues instanceof Iterable<?>
                || keysOrValues instanceof Map<?, ?>
                || (keysOrValues != null && keysOrValues.getClass().isArray());
    }

    /** Returns why they cannot be counted, a semicolon, and a remedy. */
    String whyUncounted() {
        String passed = "bulk = true, but its keys were passed as " + type;
        return isUnreadable
                ? passed + ", " + KnownClass.WHY_UNREADABLE + "; pass them in an ArrayList or an array"
                : passed + "; pass them as a Collection or an array";
    }
}
