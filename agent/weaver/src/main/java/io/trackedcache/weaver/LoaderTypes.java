package io.trackedcache.weaver;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The types that are known of each class loader. Keeps no class loader alive, and compares them by identity. */
final class LoaderTypes {
    private final Map<Key, KnownTypes> byLoader = new ConcurrentHashMap<>();
    private final ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();

    KnownTypes of(ClassLoader loader) {
        removeGone();
        Key key = new Key(loader, gone);
        KnownTypes known = byLoader.get(key);
        if (known != null) {
            return known;
        }
        KnownTypes created = new KnownTypes();
        KnownTypes other = byLoader.putIfAbsent(key, created);
        return other == null ? created : other;
    }

    private void removeGone() {
        for (Reference<?> key = gone.poll(); key != null; key = gone.poll()) {
            byLoader.remove(key);
        }
    }

    int size() {
        removeGone();
        return byLoader.size();
    }

    /** A class loader may override equals and hashCode, so they are not called. */
    private static final class Key extends WeakReference<ClassLoader> {
        private final int hash;

        Key(ClassLoader loader, ReferenceQueue<ClassLoader> gone) {
            super(loader, gone);
            this.hash = System.identityHashCode(loader);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            if (this == other) {
                return true;
            }
            ClassLoader loader = get();
            return loader != null && other instanceof Key key && key.refersTo(loader);
        }
    }
}
