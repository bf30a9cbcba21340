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
 * Which cache is meant where a class names one. A class goes where its class loader lives already, or the nearest one
 * above it; or, where all loaders below it that have such a cache live together, with those. An application that is
 * deployed again goes on where it lived. Whoever is left is of another application: it has a cache of its own, under
 * the plain name if that is free, or else with a context.
 *
 * <p>Modules of OSGi and JBoss are one application though their loaders are no kin: one that looks up and one that
 * tells of it have one cache.
 *
 * <p>Class loaders are held weakly; a cache goes with the last of them.
 */
final class CacheHomes {
    private final Map<CacheId, List<CacheHome>> byPlainName = new HashMap<>();
    private final ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();

    /** The cache that is meant by a class. */
    CacheId idOf(String manager, String name, NamingClass user) {
        CacheId plain = new CacheId(manager, name);
        CacheHome home = knownHome(plain, user);
        if (home == null) {
            // Asks the loader, which is somebody else's, so not under the lock.
            home = homeOrNewOne(plain, user, Loaders.application(user.loader()));
        }
        return home.id();
    }

    private synchronized @Nullable CacheHome knownHome(CacheId plain, NamingClass user) {
        return moveIn(homeOf(homes(plain), user), user);
    }

    private synchronized CacheHome homeOrNewOne(CacheId plain, NamingClass user, String application) {
        List<CacheHome> homes = homes(plain);
        CacheHome home = homeOf(homes, user);
        // No lambda where there is nothing to ask: the first one of a JVM costs milliseconds, and this is its start.
        if (home == null && !homes.isEmpty()) {
            home = theOnly(homes, other -> other.isOfApplication(application));
        }
        if (home == null) {
            home = new CacheHome(freeId(plain, homes, user.loader(), application), application);
            homes.add(home);
        }
        home.moveIn(user, gone);
        return home;
    }

    private @Nullable CacheHome moveIn(@Nullable CacheHome home, NamingClass user) {
        if (home != null) {
            home.moveIn(user, gone);
        }
        return home;
    }

    private List<CacheHome> homes(CacheId plain) {
        List<CacheHome> homes = byPlainName.get(plain);
        if (homes == null) {
            homes = new ArrayList<>(1);
            byPlainName.put(plain, homes);
        }
        return homes;
    }

    private static @Nullable CacheHome homeOf(List<CacheHome> homes, NamingClass user) {
        if (homes.isEmpty()) {
            return null;
        }
        for (ClassLoader each = user.loader(); each != null; each = each.getParent()) {
            CacheHome home = homeOfLoader(homes, each);
            if (home != null) {
                return home;
            }
        }
        CacheHome ofTopmost = homeOfLoader(homes, null);
        if (ofTopmost != null) {
            return ofTopmost;
        }
        CacheHome below = theOnly(homes, home -> home.isHomeOfOneBelow(user.loader()));
        return below == null && Loaders.isModule(user.loader())
                ? theOnly(homes, home -> home.isCompletedBy(user))
                : below;
    }

    private static @Nullable CacheHome homeOfLoader(List<CacheHome> homes, @Nullable ClassLoader loader) {
        for (CacheHome home : homes) {
            if (home.isHomeOf(loader)) {
                return home;
            }
        }
        return null;
    }

    /** Null where there is none, and where one cannot tell which of them. */
    private static @Nullable CacheHome theOnly(List<CacheHome> homes, Predicate<CacheHome> question) {
        CacheHome found = null;
        for (CacheHome home : homes) {
            if (question.test(home)) {
                if (found != null) {
                    return null;
                }
                found = home;
            }
        }
        return found;
    }

    private static CacheId freeId(
            CacheId plain, List<CacheHome> homes, @Nullable ClassLoader loader, String application) {
        String context = application.isEmpty() ? Loaders.madeUpName(loader) : Loaders.shown(application);
        CacheId id = plain;
        for (int number = 1; isTaken(id, homes); number++) {
            id = new CacheId(plain.manager(), plain.name(), number == 1 ? context : context + "#" + number);
        }
        return id;
    }

    private static boolean isTaken(CacheId id, List<CacheHome> homes) {
        for (CacheHome home : homes) {
            if (home.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** Sees to it that the cache has a home though others may just have left it. */
    synchronized void settle(CacheId id, NamingClass user) {
        List<CacheHome> homes = homes(plain(id));
        CacheHome home = theOnly(homes, known -> known.id().equals(id));
        if (home == null) {
            home = new CacheHome(id, "");
            homes.add(home);
        }
        home.moveIn(user, gone);
    }

    /** The last instance that had this name is gone; tells whether the cache is gone with it. */
    synchronized boolean instancesLeft(CacheId id) {
        List<CacheHome> homes = homes(plain(id));
        boolean isEmpty = homes.removeIf(home -> home.id().equals(id) && home.isOfInstancesAlone());
        forgetIfEmpty(id);
        return isEmpty;
    }

    /** Nobody has this cache any more. */
    synchronized void forget(CacheId id) {
        homes(plain(id)).removeIf(home -> home.id().equals(id));
        forgetIfEmpty(id);
    }

    private void forgetIfEmpty(CacheId id) {
        if (homes(plain(id)).isEmpty()) {
            byPlainName.remove(plain(id));
        }
    }

    private static CacheId plain(CacheId id) {
        return id.context().isEmpty() ? id : new CacheId(id.manager(), id.name());
    }

    /**
     * Forgets the caches whose last class loader is gone.
     *
     * @param forgetting is told of each, while nobody can move in there: whoever comes next finds nothing of it
     */
    synchronized void forgetTheGone(Consumer<CacheId> forgetting) {
        boolean isAnyGone = false;
        while (gone.poll() != null) {
            isAnyGone = true;
        }
        if (!isAnyGone) {
            return;
        }
        List<CacheId> ids = new ArrayList<>();
        for (List<CacheHome> homes : byPlainName.values()) {
            for (CacheHome home : homes) {
                if (home.isGone()) {
                    ids.add(home.id());
                }
            }
            homes.removeIf(CacheHome::isGone);
        }
        byPlainName.values().removeIf(List::isEmpty);
        ids.forEach(forgetting);
    }
}
