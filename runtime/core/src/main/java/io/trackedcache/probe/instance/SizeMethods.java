package io.trackedcache.probe.instance;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The methods that return a size, by class and name, with the getters of the objects that they ask. The class holds
 * them, so they live as long as the class and do not keep it alive. The constant that they came from may go earlier,
 * when the class is redefined.
 */
final class SizeMethods extends ClassValue<Map<String, SizeMethods.Known>> {
    private static final SizeMethods OF = new SizeMethods();

    /** The object that a size method asks, by the name of its field, and of the method that it calls. */
    record Store(String name, MethodHandle getter) {
        /** In names of methods that the elements of the object are asked by; the weaver writes it. */
        private static final String ELEMENTS = "[]";

        boolean isOfElements() {
            return call().startsWith(ELEMENTS);
        }

        /** Returns the name of the method that returns the size of an element. */
        String callOfElement() {
            return call().substring(ELEMENTS.length());
        }

        /** Returns the name of the method that returns the size of the object. */
        String call() {
            return name.substring(name.indexOf('.') + 1);
        }

        /** Returns the object; null if there is none. */
        @Nullable
        Object of(Object instance) throws Throwable {
            return getter.type().parameterCount() == 0 ? (Object) getter.invoke() : (Object) getter.invoke(instance);
        }
    }

    /** What is known of a method. Written under its lock, once for each part. */
    static final class Known {
        private volatile SizeTraits traits = SizeTraits.PLAIN;
        private volatile @Nullable MethodHandle size;
        private volatile @Nullable MethodHandle own;
        private volatile List<Store> stores = List.of();

        private void add(String part, MethodHandle method) {
            if (part.isEmpty()) {
                own = own == null ? method : own;
            } else if (!hasStore(part)) {
                addStore(new Store(part, method));
            }
        }

        private boolean hasStore(String part) {
            for (Store store : stores) {
                if (store.name().equals(part)) {
                    return true;
                }
            }
            return false;
        }

        private synchronized void addStore(Store store) {
            if (!hasStore(store.name())) {
                List<Store> more = new ArrayList<>(stores);
                more.add(store);
                stores = List.copyOf(more);
            }
        }

        @SuppressWarnings("ReferenceEquality") // Equal traits may be set again.
        private void size(MethodHandle method, SizeTraits newTraits) {
            // Other traits come with new code, when the class is redefined.
            if (traits != newTraits) {
                traits = newTraits;
            }
            size = size == null ? method : size;
        }

        SizeTraits traits() {
            return traits;
        }

        /** Returns the method as callers have it; null if it is not known. */
        @Nullable
        MethodHandle size() {
            return size;
        }

        /** Returns the method of the class itself, whatever overrides it; null if nothing can. */
        @Nullable
        MethodHandle own() {
            return own;
        }

        List<Store> stores() {
            return stores;
        }
    }

    @Override
    protected Map<String, Known> computeValue(Class<?> type) {
        return new ConcurrentHashMap<>();
    }

    /** Returns what is known of a method. Called for each new instance. */
    static Known of(Class<?> owner, String name) {
        Map<String, Known> byName = OF.get(owner);
        Known known = byName.get(name);
        if (known == null) {
            Known made = new Known();
            Known other = byName.putIfAbsent(name, made);
            known = other == null ? made : other;
        }
        return known;
    }

    /** Adds a method unless it is known. */
    static void add(Class<?> owner, String name, MethodHandle size, SizeTraits traits) {
        of(owner, name).size(size, traits);
    }

    /**
     * Returns the class whose size method an instance runs: the nearest one that is known, as a subclass may have a
     * size method that overrides another one.
     *
     * @param owner the answer if no class below it has one
     */
    static Class<?> nearest(Class<?> actual, Class<?> owner, String name) {
        Class<?> each = actual;
        while (each != null && each != owner) {
            Known known = OF.get(each).get(name);
            if (known != null && known.size() != null) {
                return each;
            }
            each = each.getSuperclass();
        }
        return owner;
    }

    /**
     * Adds the getter of an object that the method asks, or the method of the class itself.
     *
     * @param part the names of field and method; empty for the method itself
     */
    static void addPart(Class<?> owner, String name, String part, MethodHandle method) {
        of(owner, name).add(part, method);
    }
}
