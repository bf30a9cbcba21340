package io.trackedcache.stats;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** A set in the list, with the class loader of whoever has made it; both may go. Guarded by {@link StatSets}. */
final class ListedSet extends WeakReference<StatCounters> {
    private final StatSetId id;
    private WeakReference<ClassLoader> loader;
    private boolean isOfJvm;
    private boolean isOfMethods;

    ListedSet(
            StatSetId id,
            StatCounters set,
            @Nullable ClassLoader loader,
            boolean isOfMethods,
            ReferenceQueue<StatCounters> gone) {
        super(set, gone);
        this.id = id;
        this.loader = new WeakReference<>(loader);
        this.isOfJvm = loader == null;
        this.isOfMethods = isOfMethods;
    }

    StatSetId id() {
        return id;
    }

    /** Whether it has no builder yet. */
    boolean isOfMethods() {
        return isOfMethods;
    }

    /** From now on it is the builder's. */
    void adoptedBy(@Nullable ClassLoader builder) {
        isOfMethods = false;
        loader = new WeakReference<>(builder);
        isOfJvm = builder == null;
    }

    /** Whether it is of that class loader, or of one above it. */
    boolean isSeenFrom(@Nullable ClassLoader user) {
        ClassLoader own = loader.get();
        return isOfJvm || (own != null && isAtOrAbove(own, user));
    }

    /** Whether that class loader is its own, or one above it. */
    boolean isSeenBy(@Nullable ClassLoader builder) {
        return builder == null || isAtOrAbove(builder, loader.get());
    }

    @SuppressWarnings("ReferenceEquality") // A loader is the same or another one.
    private static boolean isAtOrAbove(ClassLoader above, @Nullable ClassLoader loader) {
        for (ClassLoader each = loader; each != null; each = each.getParent()) {
            if (each == above) {
                return true;
            }
        }
        return false;
    }
}
