package io.trackedcache.agent.app;

import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CacheRemoval;
import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracking.TrackedMethod;
import io.trackedcache.tracking.Tracking;
import org.jspecify.annotations.Nullable;

/** Two caches whose classes have the same simple name, and other classes that use it. Prints what was counted. */
public final class SharedSimpleNames {
    private SharedSimpleNames() {}

    static final class One {
        static final class Users {
            @TrackedCache
            @Nullable
            String find(String key) {
                return key;
            }
        }
    }

    static final class Two {
        static final class Users {
            @TrackedCache
            @Nullable
            String find(String key) {
                return null;
            }
        }
    }

    static final class Early {
        @CachePut("Users")
        void put(String key) {}
    }

    static final class Late {
        @CacheRemoval("Users")
        void remove(String key) {}
    }

    public static void main(String[] arguments) {
        CacheStatisticsTracker byHand = TrackerRegistry.global().tracker("Held");
        new Early().put("a");
        findIn(new One.Users());
        findIn(new Two.Users());
        new Late().remove("a");
        findIn(new Held());
        TrackerRegistry.global()
                .all()
                .forEach((id, tracker) -> System.out.println(id + ": " + tracker.lookupsRecorded() + " lookups, "
                        + tracker.snapshot().puts() + " puts, "
                        + tracker.snapshot().removals()
                        + " removals, shown as " + TrackerRegistry.global().displayName(id)));
        System.out.println("by hand: " + byHand.lookupsRecorded() + " lookups");
        for (TrackedMethod method : Tracking.global().explain().withoutLookups()) {
            System.out.println(method.method() + ": " + method.remedy());
        }
    }

    private static void findIn(One.Users users) {
        users.find("a");
    }

    private static void findIn(Two.Users users) {
        users.find("a");
    }

    /** The program has asked for its tracker before it is loaded. */
    static final class Held {
        @TrackedCache
        @Nullable
        String find(String key) {
            return key;
        }
    }

    private static void findIn(Held held) {
        held.find("a");
    }
}
