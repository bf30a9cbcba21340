package io.trackedcache.scope;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group of class loaders whose classes share one thing, such as a cache.
 *
 * <p>Members are held weakly, except those that live as long as the JVM. Not thread-safe.
 */
public final class LoaderScope {
    private final @Nullable ReferenceQueue<ClassLoader> collected;
    private final List<Reference<ClassLoader>> members = new ArrayList<>(1);

    /** Null is the bootstrap class loader. */
    private final Set<@Nullable ClassLoader> permanentMembers = new HashSet<>(2);

    public LoaderScope() {
        this(null);
    }

    /**
     * Creates an empty scope.
     *
     * @param collected receives the reference of each member that is garbage collected
     */
    public LoaderScope(@Nullable ReferenceQueue<ClassLoader> collected) {
        this.collected = collected;
    }

    /** Adds a class loader. */
    public void join(@Nullable ClassLoader loader) {
        if (ClassLoaders.isPermanent(loader)) {
            permanentMembers.add(loader);
        } else if (!contains(loader)) {
            members.add(new WeakReference<>(loader, collected));
        }
    }

    /** Whether the class loader is a member. */
    public boolean contains(@Nullable ClassLoader loader) {
        if (permanentMembers.contains(loader)) {
            return true;
        }
        for (Reference<ClassLoader> member : members) {
            if (loader != null && member.refersTo(loader)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the class loader or one of its ancestors is a member. */
    public boolean containsOrInherits(@Nullable ClassLoader loader) {
        for (ClassLoader each = loader; each != null; each = each.getParent()) {
            if (contains(each)) {
                return true;
            }
        }
        return contains(null);
    }

    /** Whether a descendant of the class loader is a member. */
    public boolean containsDescendantOf(@Nullable ClassLoader loader) {
        for (ClassLoader member : permanentMembers) {
            if (ClassLoaders.isAncestor(loader, member)) {
                return true;
            }
        }
        for (Reference<ClassLoader> reference : members) {
            ClassLoader member = reference.get();
            if (member != null && ClassLoaders.isAncestor(loader, member)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all members have been garbage collected. */
    public boolean isEmpty() {
        members.removeIf(member -> member.refersTo(null));
        return members.isEmpty() && permanentMembers.isEmpty();
    }
}
