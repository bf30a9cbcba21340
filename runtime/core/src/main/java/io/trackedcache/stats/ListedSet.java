package io.trackedcache.stats;

import io.trackedcache.scope.LoaderScope;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** A listed set and the scope of its owner's class loader; both are held weakly. Guarded by {@link StatSets}. */
final class ListedSet extends WeakReference<StatCounters> {
    private final StatSetId id;
    private LoaderScope scope;
    private boolean isOfMethods;

    ListedSet(
            StatSetId id,
            StatCounters set,
            @Nullable ClassLoader loader,
            boolean isOfMethods,
            ReferenceQueue<StatCounters> collected) {
        super(set, collected);
        this.id = id;
        this.scope = scopeOf(loader);
        this.isOfMethods = isOfMethods;
    }

    private static LoaderScope scopeOf(@Nullable ClassLoader loader) {
        LoaderScope scope = new LoaderScope();
        scope.join(loader);
        return scope;
    }

    StatSetId id() {
        return id;
    }

    /** Whether only annotated methods use it, and no builder has claimed it yet. */
    boolean isOfMethods() {
        return isOfMethods;
    }

    /** Makes the class loader of a builder the owner, in place of that of the annotated methods. */
    void claimFor(@Nullable ClassLoader builder) {
        isOfMethods = false;
        scope = scopeOf(builder);
    }

    /** Whether classes of that loader may count into it: it belongs to that loader or to an ancestor. */
    boolean isVisibleTo(@Nullable ClassLoader user) {
        return scope.containsOrInherits(user);
    }

    /** Whether a builder of that loader may claim it: it belongs to that loader or to a descendant. */
    boolean isClaimableBy(@Nullable ClassLoader builder) {
        // The bootstrap loader is an ancestor of all, also of loaders that were garbage collected.
        return builder == null || scope.contains(builder) || scope.containsDescendantOf(builder);
    }
}
