package io.trackedcache.probe.instance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Reads the elements of an array, or of a collection or map of the JDK, that a size method asks for their sizes. */
final class SizeElements {
    /** More are not read: a view that reads the size would take too long. */
    private static final int MOST = 10_000;

    private SizeElements() {}

    /** Returns the elements, of a map its values; null if they are not known. */
    static @Nullable List<Object> of(Object holder) {
        try {
            if (holder instanceof Object[] array) {
                return array.length > MOST ? null : withoutNulls(Arrays.asList(array));
            }
            if (holder.getClass().getClassLoader() != null) {
                return null;
            }
            if (holder instanceof AtomicReferenceArray<?> array) {
                return array.length() > MOST ? null : withoutNulls(list(array));
            }
            Object elements = holder instanceof Map<?, ?> map ? map.values() : holder;
            return elements instanceof Collection<?> collection && collection.size() <= MOST
                    ? withoutNulls(collection)
                    : null;
        } catch (Throwable e) {
            // The application may change the collection meanwhile.
            return null;
        }
    }

    private static List<Object> withoutNulls(Collection<?> elements) {
        List<Object> found = new ArrayList<>();
        for (Object element : elements) {
            if (element != null) {
                found.add(element);
            }
        }
        return found;
    }

    private static Collection<Object> list(AtomicReferenceArray<?> array) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < array.length(); i++) {
            all.add(array.get(i));
        }
        return all;
    }
}
