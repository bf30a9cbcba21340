package io.trackedcache.registry;

import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides which cache a class means by a name. The first rule that finds one wins:
 *
 * <ol>
 *   <li>The cache that the class's own loader uses already.
 *   <li>That of the nearest ancestor of its loader.
 *   <li>That of the descendants of its loader, if all of them that have a cache of this name share one.
 *   <li>For modules of OSGi and JBoss, whose loaders are not related: the only cache that the class completes. One
 *       module looks up, the other signals, and they do not hold copies of the same class.
 *   <li>That of an earlier deployment of the same application, recognised by the name that its container gives it.
 *   <li>Otherwise a new cache: under the plain name if that is free, or else with a {@linkplain CacheId#context
 *       context}.
 * </ol>
 *
 * <p>The class's loader then joins the scope of that cache. Class loaders are held weakly; a cache is removed with its
 * last one.
 */
final class CacheResolver {
    private final Map<CacheId, List<CacheScope>> byPlainName = new HashMap<>();
    private final ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();

    /** Returns the cache that a class means, and adds its loader to the scope. */
    CacheId idOf(String manager, String name, NamingClass user) {
        CacheId plain = new CacheId(manager, name);
        CacheScope scope = joinKnown(plain, user);
        if (scope == null) {
            // The name comes from the loader, which is code of the application: not under the lock.
            scope = joinKnownOrNew(plain, user, Applications.nameOf(user.loader()));
        }
        return scope.id();
    }

    private synchronized @Nullable CacheScope joinKnown(CacheId plain, NamingClass user) {
        CacheScope scope = related(scopes(plain), user);
        if (scope != null) {
            scope.join(user);
        }
        return scope;
    }

    private synchronized CacheScope joinKnownOrNew(CacheId plain, NamingClass user, String application) {
        List<CacheScope> scopes = scopes(plain);
        CacheScope scope = related(scopes, user);
        // No lambda where there is nothing to search: the first one of a JVM costs milliseconds, and this is its start.
        if (scope == null && !scopes.isEmpty()) {
            scope = theOnly(scopes, other -> other.belongsTo(application));
        }
        if (scope == null) {
            scope = new CacheScope(freeId(plain, scopes, user.loader(), application), application, collected);
            scopes.add(scope);
        }
        scope.join(user);
        return scope;
    }

    private List<CacheScope> scopes(CacheId plain) {
        List<CacheScope> scopes = byPlainName.get(plain);
        if (scopes == null) {
            scopes = new ArrayList<>(1);
            byPlainName.put(plain, scopes);
        }
        return scopes;
    }

    /** Applies rules 1 to 4. */
    private static @Nullable CacheScope related(List<CacheScope> scopes, NamingClass user) {
        if (scopes.isEmpty()) {
            return null;
        }
        for (ClassLoader each = user.loader(); each != null; each = each.getParent()) {
            CacheScope scope = scopeOf(scopes, each);
            if (scope != null) {
                return scope;
            }
        }
        CacheScope ofBootstrap = scopeOf(scopes, null);
        if (ofBootstrap != null) {
            return ofBootstrap;
        }
        CacheScope below = theOnly(scopes, scope -> scope.containsDescendantOf(user.loader()));
        return below == null && Applications.isModule(user.loader())
                ? theOnly(scopes, scope -> scope.isCompletedBy(user))
                : below;
    }

    private static @Nullable CacheScope scopeOf(List<CacheScope> scopes, @Nullable ClassLoader loader) {
        for (CacheScope scope : scopes) {
            if (scope.contains(loader)) {
                return scope;
            }
        }
        return null;
    }

    /** Returns null where no scope fits, or more than one. */
    private static @Nullable CacheScope theOnly(List<CacheScope> scopes, Predicate<CacheScope> fits) {
        CacheScope found = null;
        for (CacheScope scope : scopes) {
            if (fits.test(scope)) {
                if (found != null) {
                    return null;
                }
                found = scope;
            }
        }
        return found;
    }

    private static CacheId freeId(
            CacheId plain, List<CacheScope> scopes, @Nullable ClassLoader loader, String application) {
        String context =
                application.isEmpty() ? Applications.generatedName(loader) : Applications.shortened(application);
        CacheId id = plain;
        for (int number = 1; isTaken(id, scopes); number++) {
            id = new CacheId(plain.manager(), plain.name(), number == 1 ? context : context + "#" + number);
        }
        return id;
    }

    private static boolean isTaken(CacheId id, List<CacheScope> scopes) {
        for (CacheScope scope : scopes) {
            if (scope.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** Adds the loader of a class to the scope of a cache, even if all other members have just been removed. */
    synchronized void join(CacheId id, NamingClass user) {
        List<CacheScope> scopes = scopes(plain(id));
        CacheScope scope = theOnly(scopes, known -> known.id().equals(id));
        if (scope == null) {
            scope = new CacheScope(id, "", collected);
            scopes.add(scope);
        }
        scope.join(user);
    }

    /** Removes the scope of a cache whose last instance is gone, unless a class names it; returns whether it did. */
    synchronized boolean removeInstances(CacheId id) {
        List<CacheScope> scopes = scopes(plain(id));
        boolean isRemoved = scopes.removeIf(scope -> scope.id().equals(id) && scope.isOfInstancesAlone());
        removeNameIfUnused(id);
        return isRemoved;
    }

    synchronized void remove(CacheId id) {
        scopes(plain(id)).removeIf(scope -> scope.id().equals(id));
        removeNameIfUnused(id);
    }

    private void removeNameIfUnused(CacheId id) {
        if (scopes(plain(id)).isEmpty()) {
            byPlainName.remove(plain(id));
        }
    }

    private static CacheId plain(CacheId id) {
        return id.context().isEmpty() ? id : new CacheId(id.manager(), id.name());
    }

    /**
     * Removes the caches whose last class loader was garbage collected.
     *
     * @param remove called with each of these caches, under the lock, so that no class can join the cache meanwhile
     */
    synchronized void removeCollected(Consumer<CacheScope> remove) {
        boolean isAnyCollected = false;
        while (collected.poll() != null) {
            isAnyCollected = true;
        }
        if (!isAnyCollected) {
            return;
        }
        List<CacheScope> left = new ArrayList<>();
        for (List<CacheScope> scopes : byPlainName.values()) {
            for (CacheScope scope : scopes) {
                if (scope.isEmpty()) {
                    left.add(scope);
                }
            }
            scopes.removeIf(CacheScope::isEmpty);
        }
        byPlainName.values().removeIf(List::isEmpty);
        left.forEach(remove);
    }
}
