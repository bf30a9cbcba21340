package io.trackedcache.probe.instance;

import io.trackedcache.tracker.SizePart;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes the wrappers of {@code java.util.Collections} that stand before one store. They do not show that store, so
 * they are compared by their first entry: wrappers of one store have the same key and the same value there.
 */
final class SizeWrappers {
    private static final String WRAPPERS = "java.util.Collections$";

    private static final String[] KINDS = {"Unmodifiable", "Synchronized", "Checked"};

    /** Precedes a number that differs with the key; no method has such a name. */
    private static final String FIRST = "first of ";

    private SizeWrappers() {}

    /** Returns what wrappers of one store have in common; null for any other object, and while it is empty. */
    static @Nullable SizePart common(Object holder) {
        try {
            return isWrapper(holder.getClass().getName()) ? first(holder) : null;
        } catch (Throwable e) {
            // The application may change the store meanwhile.
            return null;
        }
    }

    private static boolean isWrapper(String type) {
        for (String kind : KINDS) {
            if (type.startsWith(kind, WRAPPERS.length()) && type.startsWith(WRAPPERS)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable SizePart first(Object wrapper) {
        // As its documentation demands of iterations over a synchronized collection.
        synchronized (wrapper) {
            Object all = wrapper instanceof Map<?, ?> map ? map.entrySet() : wrapper;
            Iterator<?> each = ((Collection<?>) all).iterator();
            return each.hasNext() ? part(each.next()) : null;
        }
    }

    private static @Nullable SizePart part(@Nullable Object first) {
        if (first instanceof Map.Entry<?, ?> entry && entry.getValue() != null) {
            return new SizePart(entry.getValue(), FIRST + System.identityHashCode(entry.getKey()));
        }
        return first == null ? null : new SizePart(first, FIRST);
    }
}
