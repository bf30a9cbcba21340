package com.acme;

import io.trackedcache.agent.scenario.Counted;
import io.trackedcache.tracking.TrackedMethod;
import io.trackedcache.tracking.Tracking;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks up in implementations of an interface without annotations; waits for a line of input before, if its argument is
 * {@code wait}. Prints its own books, with our counts below each line, and the methods that are counted.
 */
public final class LookingUpInStores {
    private static final int LOOKUPS = 300;

    private static final Map<String, int[]> BOOKS = new TreeMap<>();

    private LookingUpInStores() {}

    /** What a rule names. */
    public interface Store<K, V> {
        @Nullable
        V get(K key);
    }

    /** Implements it without type parameters, so that there is no bridge. */
    static final class PlainStore implements Store<Object, Object> {
        @Override
        public @Nullable Object get(Object key) {
            return isThere(key, 2) ? key : null;
        }
    }

    /** Implements it by a bridge; the other method of that name is none of the interface. */
    static final class TextStore implements Store<String, String> {
        public @Nullable String get(Integer key) {
            return get(String.valueOf(key));
        }

        @Override
        public @Nullable String get(String key) {
            return isThere(key, 3) ? key : null;
        }
    }

    /** Implements it for its subclasses. */
    abstract static class KeptStore<V> implements Store<String, V> {
        private final Map<String, V> values = new HashMap<>();

        @Override
        public @Nullable V get(String key) {
            return values.get(key);
        }

        void put(String key, V value) {
            values.put(key, value);
        }
    }

    static final class NumberStore extends KeptStore<Integer> {
        NumberStore() {
            for (int i = 0; i < LOOKUPS; i += 4) {
                put(Integer.toString(i), i);
            }
        }
    }

    /** Overrides the implementation, and calls it. */
    static final class CheckedStore extends KeptStore<String> {
        @Override
        public @Nullable String get(String key) {
            return isThere(key, 5) ? key : super.get(key);
        }
    }

    /** Is defined by a class loader of its own. */
    public static final class PluggedStore implements Store<String, String> {
        @Override
        public @Nullable String get(String key) {
            return isThere(key, 6) ? key : null;
        }
    }

    /**
     * A class loader that defines one class, and leaves all others to its parent. It fails if it is asked for a file.
     */
    private static final class PluginLoader extends ClassLoader {
        PluginLoader() {
            super(LookingUpInStores.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known != null || !name.endsWith("$PluggedStore") ? super.loadClass(name, resolve) : define(name);
            }
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            throw new IllegalStateException("asked for " + name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            String file = name.replace('.', '/') + ".class";
            try (InputStream in = Objects.requireNonNull(getParent().getResourceAsStream(file))) {
                byte[] classFile = in.readAllBytes();
                return defineClass(name, classFile, 0, classFile.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    public static boolean isThere(Object key, int every) {
        return Integer.parseInt(key.toString()) % every == 0;
    }

    public static void main(String[] arguments) throws Exception {
        @SuppressWarnings("unchecked")
        Store<String, String> plugged = (Store<String, String>) new PluginLoader()
                .loadClass(LookingUpInStores.class.getName() + "$PluggedStore")
                .getDeclaredConstructor()
                .newInstance();
        PlainStore plain = new PlainStore();
        TextStore text = new TextStore();
        NumberStore numbers = new NumberStore();
        CheckedStore checked = new CheckedStore();
        if (arguments.length > 0 && arguments[0].equals("wait")) {
            System.out.println("ready");
            var unused = System.in.read();
        }
        for (int i = 0; i < LOOKUPS; i++) {
            String key = Integer.toString(i);
            enter(plain, plain.get(key));
            enter(text, text.get(key));
            enter(numbers, numbers.get(key));
            enter(checked, checked.get(key));
            enter(plugged, plugged.get(key));
        }
        print(arguments.length > 0 ? arguments[arguments.length - 1] : "");
    }

    private static void enter(Object store, @Nullable Object value) {
        BOOKS.computeIfAbsent(store.getClass().getName(), name -> new int[2])[value == null ? 1 : 0]++;
    }

    /** Prints the books of each class; or those of all, with the counts of a given cache. */
    private static void print(String cache) {
        int[] all = new int[2];
        for (Map.Entry<String, int[]> book : BOOKS.entrySet()) {
            all[0] += book.getValue()[0];
            all[1] += book.getValue()[1];
            if (!cache.equals("users")) {
                print(book.getKey(), book.getValue());
            }
        }
        if (cache.equals("users")) {
            print(cache, all);
        }
        for (TrackedMethod method : Tracking.global().explain().methods()) {
            System.out.println("method: " + method.className() + "." + method.method() + " " + method.state());
        }
    }

    private static void print(String cache, int[] book) {
        System.out.println(cache + ": cache_hits=" + book[0] + ", cache_misses=" + book[1] + ", total_queries="
                + (book[0] + book[1]));
        System.out.println(Counted.of(cache));
    }
}
