package io.trackedcache.registry;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which applications have a cache of some name: those whose class loaders are kin, as one is an ancestor of the other,
 * have one cache together. The first has it under its plain name, the others get a context. Class loaders are held
 * weakly; a cache whose last one is gone is gone as well.
 *
 * <p>A class that tells of a cache, but has no lookup of it, may be of another module of the application than those
 * that have, with a class loader that is no kin. So it goes with them where there is one such cache.
 */
final class CacheHomes {
    private static final ClassLoader SYSTEM = ClassLoader.getSystemClassLoader();

    private final Map<CacheId, List<Home>> byPlainName = new HashMap<>();
    private final ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();

    /** A cache and the class loaders that have it. */
    private static final class Home {
        private final CacheId id;
        private final String application;
        private final List<Reference<ClassLoader>> loaders = new ArrayList<>(1);
        private final Set<String> classes = new HashSet<>();
        private boolean isForGood;
        private boolean hasLookups;

        Home(CacheId id, String application) {
            this.id = id;
            this.application = application;
        }

        void moveIn(NamingClass user, ReferenceQueue<ClassLoader> gone) {
            ClassLoader loader = user.loader();
            classes.add(user.name());
            hasLookups |= user.hasLookup();
            if (loader == null || Loaders.isForGood(loader)) {
                isForGood = true;
            } else if (!isOf(loader)) {
                loaders.add(new WeakReference<>(loader, gone));
            }
        }

        boolean isOf(@Nullable ClassLoader loader) {
            if (isForGood && Loaders.isForGood(loader)) {
                return true;
            }
            for (Reference<ClassLoader> known : loaders) {
                if (loader != null && known.refersTo(loader)) {
                    return true;
                }
            }
            return false;
        }

        boolean isOfKinOf(@Nullable ClassLoader loader) {
            if (isForGood && Loaders.areKin(SYSTEM, loader)) {
                return true;
            }
            for (Reference<ClassLoader> known : loaders) {
                ClassLoader living = known.get();
                if (living != null && Loaders.areKin(living, loader)) {
                    return true;
                }
            }
            return false;
        }

        /** One of the two has lookups, and the other tells of them. */
        boolean isCompletedBy(NamingClass user) {
            return !(hasLookups && user.hasLookup()) && !classes.contains(user.name());
        }

        /**
         * An application that is deployed again has another class loader; the one before may be there still, or not.
         */
        boolean isOfApplication(String other) {
            return isGone() || (!application.isEmpty() && application.equals(other));
        }

        boolean isGone() {
            boolean isGone = !isForGood;
            for (Reference<ClassLoader> known : loaders) {
                isGone &= known.refersTo(null);
            }
            return isGone;
        }
    }

    /** The cache that is meant by a class. */
    CacheId idOf(String manager, String name, NamingClass user) {
        CacheId plain = new CacheId(manager, name);
        Home home = moveIn(plain, user);
        if (home == null) {
            // Asks the loader, which is somebody else's, so not under the lock.
            String application = Loaders.isForGood(user.loader()) ? "" : Loaders.application(user.loader());
            home = moveIn(plain, user, application);
        }
        return home.id;
    }

    /** Null where there is none that it is known to belong to. */
    private synchronized @Nullable Home moveIn(CacheId plain, NamingClass user) {
        Home home = homeOfKin(homes(plain), user);
        if (home != null) {
            home.moveIn(user, gone);
        }
        return home;
    }

    private synchronized Home moveIn(CacheId plain, NamingClass user, String application) {
        List<Home> homes = homes(plain);
        Home home = homeOfKin(homes, user);
        if (home == null) {
            home = homeOfApplication(homes, application);
        }
        if (home == null) {
            home = new Home(isFree(plain, homes) ? plain : withContext(plain, user.loader(), application), application);
            homes.add(home);
        }
        home.moveIn(user, gone);
        return home;
    }

    private List<Home> homes(CacheId plain) {
        List<Home> homes = byPlainName.get(plain);
        if (homes == null) {
            homes = new ArrayList<>(1);
            byPlainName.put(plain, homes);
        }
        return homes;
    }

    private static @Nullable Home homeOfKin(List<Home> homes, NamingClass user) {
        for (Home home : homes) {
            if (home.isOf(user.loader())) {
                return home;
            }
        }
        for (Home home : homes) {
            if (home.isOfKinOf(user.loader())) {
                return home;
            }
        }
        return homes.size() == 1 && homes.get(0).isCompletedBy(user) ? homes.get(0) : null;
    }

    private static @Nullable Home homeOfApplication(List<Home> homes, String application) {
        for (Home home : homes) {
            if (home.isOfApplication(application)) {
                return home;
            }
        }
        return null;
    }

    private static boolean isFree(CacheId plain, List<Home> homes) {
        for (Home home : homes) {
            if (home.id.equals(plain)) {
                return false;
            }
        }
        return true;
    }

    private static CacheId withContext(CacheId plain, @Nullable ClassLoader loader, String application) {
        String context = application.isEmpty() ? Loaders.madeUpName(loader) : application;
        return new CacheId(plain.manager(), plain.name(), context);
    }

    /** Nobody has this cache any more. */
    synchronized void forget(CacheId id) {
        CacheId plain = new CacheId(id.manager(), id.name());
        List<Home> homes = byPlainName.get(plain);
        if (homes != null) {
            homes.removeIf(home -> home.id.equals(id));
            if (homes.isEmpty()) {
                byPlainName.remove(plain);
            }
        }
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
        for (List<Home> homes : byPlainName.values()) {
            takeGone(homes, ids);
        }
        byPlainName.values().removeIf(List::isEmpty);
        ids.forEach(forgetting);
    }

    private static void takeGone(List<Home> homes, List<CacheId> ids) {
        for (Home home : homes) {
            home.loaders.removeIf(known -> known.refersTo(null));
            if (home.isGone()) {
                ids.add(home.id);
            }
        }
        homes.removeIf(Home::isGone);
    }
}
