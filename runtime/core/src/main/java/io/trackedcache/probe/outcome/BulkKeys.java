package io.trackedcache.probe.outcome;

import io.trackedcache.probe.errors.ProbeErrors;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a bulk lookup was asked for, copied at its entry: the method may change the collection.
 *
 * @param distinct null where they cannot be counted
 * @param type the class name of the argument that held them
 */
public record BulkKeys(@Nullable Set<@Nullable Object> distinct, String type) {

    public static BulkKeys of(@Nullable Object keys) {
        return new BulkKeys(
                distinctOrNull(keys), keys == null ? "null" : keys.getClass().getName());
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
}
