package io.trackedcache.state;

import io.trackedcache.registry.CacheId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The caches of the state file under the names that earlier releases gave them: a cache without a name of its own had
 * the simple name of its class, {@code UserCache}, and now has the full one, {@code com.acme.UserCache}. Guarded by the
 * lock of the registry.
 */
final class OldNames {
    /** All caches of the file. A cache that is in the file under its present name has no old name. */
    private final Set<CacheId> inFile = new HashSet<>();

    /** The caches of the file that have had no tracker in this JVM. */
    private final Set<CacheId> unused = new HashSet<>();

    private final UnaryOperator<CacheId> oldName;

    /**
     * Creates names.
     *
     * @param oldName gives the id that a cache had in earlier releases; the same if its class has not named it
     */
    OldNames(UnaryOperator<CacheId> oldName) {
        this.oldName = oldName;
    }

    /** Adds the caches of the file. */
    void addAll(Collection<CacheId> caches) {
        inFile.addAll(caches);
        unused.addAll(caches);
    }

    /** Marks that a cache has a tracker under its name in the file. */
    void uses(CacheId cache) {
        unused.remove(cache);
    }

    /**
     * Returns the old names in the file, each with the caches that it may have been the name of. An old name is
     * returned once.
     *
     * @param caches those that have a tracker
     */
    Map<CacheId, List<CacheId>> takeHeirs(Collection<CacheId> caches) {
        Map<CacheId, List<CacheId>> heirs = new HashMap<>();
        for (CacheId cache : unused.isEmpty() ? List.<CacheId>of() : caches) {
            CacheId old = oldName.apply(cache);
            if (!old.equals(cache) && unused.contains(old) && !inFile.contains(cache)) {
                heirs.computeIfAbsent(old, none -> new ArrayList<>()).add(cache);
            }
        }
        unused.removeAll(heirs.keySet());
        return heirs;
    }
}
