package io.trackedcache.registry;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The search for the cache that a class means among those of one name, as {@link CacheResolver} describes it. */
final class ScopeSearch {
    private ScopeSearch() {}

    /** Applies rules 1 to 4. */
    static @Nullable CacheScope related(List<CacheScope> scopes, NamingClass user) {
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
    static @Nullable CacheScope theOnly(List<CacheScope> scopes, Predicate<CacheScope> fits) {
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
}
