package io.trackedcache.registry;

import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
 *   <li>For a class without lookups of that name: the only cache of the same loaders that has the name of a class, and
 *       whose simple name it is.
 *   <li>That of an earlier deployment of the same application, recognised by the name that its container gives it.
 *   <li>For a cache that its class names: one that other classes have named by its simple name before, for other roles
 *       than lookups. It is renamed.
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
    private final SimpleNames simpleNames;
    private final NameChanges changes;

    /** The simple names by which classes have named caches, and which caches they meant. */
    private final Map<CacheId, CacheScope> usedSimpleNames = new HashMap<>();

    CacheResolver(SimpleNames simpleNames, NameChanges changes) {
        this.simpleNames = simpleNames;
        this.changes = changes;
    }

    /** A receiver of what becomes of simple names. Called under the lock of the resolver. */
    interface NameChanges {
        void renamed(CacheId before, CacheId now);

        void ambiguous(CacheId simpleName, List<CacheId> caches);
    }

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
        CacheScope scope = ScopeSearch.related(scopes(plain), user);
        if (scope == null && user.mayMeanASimpleName()) {
            scope = meantBySimpleName(plain, user);
        }
        if (scope != null) {
            join(scope, plain, user);
        }
        return scope;
    }

    private synchronized CacheScope joinKnownOrNew(CacheId plain, NamingClass user, String application) {
        List<CacheScope> scopes = scopes(plain);
        CacheScope scope = ScopeSearch.related(scopes, user);
        // No lambda where there is nothing to search: the first one of a JVM costs milliseconds, and this is its start.
        if (scope == null && !scopes.isEmpty()) {
            scope = ScopeSearch.theOnly(scopes, other -> other.belongsTo(application));
        }
        if (scope == null && user.isByClass()) {
            scope = adopted(plain, scopes, user, application);
        }
        if (scope == null) {
            scope = new CacheScope(freeId(plain, scopes, user.loader(), application), application, collected);
            scopes.add(scope);
        }
        join(scope, plain, user);
        return scope;
    }

    private void join(CacheScope scope, CacheId plain, NamingClass user) {
        scope.join(user);
        if (user.isByClass() && !simpleNames.has(plain)) {
            simpleNames.add(plain);
            reportIfAmbiguous(SimpleNames.of(plain), scope, user);
        }
    }

    private void reportIfAmbiguous(CacheId simple, CacheScope scope, NamingClass user) {
        CacheScope meant = usedSimpleNames.get(simple);
        if (meant != null && !meant.equals(scope) && ScopeSearch.related(List.of(meant), user) != null) {
            usedSimpleNames.remove(simple);
            changes.ambiguous(simple, List.of(meant.id(), scope.id()));
        }
    }

    /** Returns the cache that a class means by a simple name; null for none, and for several. */
    private @Nullable CacheScope meantBySimpleName(CacheId simple, NamingClass user) {
        CacheScope found = null;
        for (CacheId full : simpleNames.meantBy(simple)) {
            CacheScope scope = ScopeSearch.related(scopes(full), user);
            if (scope != null && found != null) {
                return null;
            }
            found = scope != null ? scope : found;
        }
        if (found != null) {
            usedSimpleNames.put(simple, found);
        }
        return found;
    }

    /** Renames the cache that other classes have named by the simple name of this class; null if there is none. */
    private @Nullable CacheScope adopted(CacheId plain, List<CacheScope> scopes, NamingClass user, String application) {
        CacheId simple = SimpleNames.of(plain);
        CacheScope scope = simple.equals(plain) ? null : ScopeSearch.related(scopes(simple), user);
        if (scope == null || scope.hasLookups()) {
            return null;
        }
        CacheId before = scope.id();
        scopes(simple).remove(scope);
        removeNameIfUnused(simple);
        scope.rename(freeId(plain, scopes, user.loader(), application));
        scopes.add(scope);
        usedSimpleNames.put(simple, scope);
        changes.renamed(before, scope.id());
        return scope;
    }

    /** Whether a class looks up in a cache. */
    synchronized boolean hasLookups(CacheId id) {
        // A plain loop, as this is called while the JVM starts.
        for (CacheScope scope : scopes(plain(id))) {
            if (scope.id().equals(id)) {
                return scope.hasLookups();
            }
        }
        return false;
    }

    /** Whether a class or an instance names a cache by this name. */
    synchronized boolean isNamed(CacheId id) {
        List<CacheScope> known = byPlainName.get(plain(id));
        return known != null && isTaken(id, known);
    }

    /** Runs an action under the lock, so that no class can join the cache meanwhile, unless it is named. */
    synchronized <T> @Nullable T ifUnnamed(CacheId id, Supplier<@Nullable T> action) {
        return isNamed(id) ? null : action.get();
    }

    private List<CacheScope> scopes(CacheId plain) {
        List<CacheScope> scopes = byPlainName.get(plain);
        if (scopes == null) {
            scopes = new ArrayList<>(1);
            byPlainName.put(plain, scopes);
        }
        return scopes;
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
        CacheScope scope = ScopeSearch.theOnly(scopes, known -> known.id().equals(id));
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

    private void removeNameIfUnused(CacheId id) {
        if (scopes(plain(id)).isEmpty()) {
            byPlainName.remove(plain(id));
            forgetName(plain(id));
        }
    }

    private void forgetName(CacheId plain) {
        simpleNames.remove(plain);
        usedSimpleNames.values().removeIf(scope -> plain(scope.id()).equals(plain));
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
        for (CacheScope scope : left) {
            removeNameIfUnused(scope.id());
        }
        left.forEach(remove);
    }
}
