package io.trackedcache.agent.app;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CountedStat;
import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.stats.StatCounters;
import io.trackedcache.tracking.TrackedMethod;
import io.trackedcache.tracking.Tracking;

/** Uses names of caches and counters that nothing else has, and prints what is explained. */
public final class Misnaming {
    private static final StatCounters STATS = StatCounters.named("memory_server")
            .counters("memories_stored", "queries_processed")
            .value("last_query_time")
            .build();

    private Misnaming() {}

    static final class Users {
        @TrackedCache("users")
        String find(String name) {
            return "user " + name;
        }

        @CachePut("usres")
        void put(String name) {}

        @CachePut("users")
        void putRightly(String name) {}
    }

    static final class Elsewhere {
        @CacheLoad("something-else")
        String load(String name) {
            return "user " + name;
        }

        @CountedStat(value = "memories_storde", set = "memory_server")
        void store() {}

        @CountedStat(value = "memories_stored", set = "memory_server")
        void storeRightly() {}
    }

    /** Counts before the application has built the set. */
    static final class Early {
        @CountedStat(value = "accepted", set = "late_server")
        void accept() {}
    }

    /** Overrides an annotated method, without the annotation. */
    static class Base {
        @TrackedCache("based")
        String find(String name) {
            return "user " + name;
        }
    }

    /** Loaded before its super class. */
    static final class Sub extends Base {
        @Override
        String find(String name) {
            return "another " + name;
        }
    }

    public static void main(String[] arguments) {
        Users users = new Users();
        users.find("a");
        users.put("a");
        users.putRightly("a");
        Elsewhere elsewhere = new Elsewhere();
        elsewhere.load("a");
        elsewhere.store();
        elsewhere.storeRightly();
        STATS.set("last_qeury_time", "now");
        STATS.set("something_new", 1);
        new Early().accept();
        StatCounters late =
                StatCounters.named("late_server").counters("requests").build();
        late.increment("requests");
        new Sub().find("a");
        for (TrackedMethod method : Tracking.global().explain().methods()) {
            if (!method.reason().isEmpty()) {
                System.out.println(method.method() + "|" + method.state() + "|" + method.reason());
            }
        }
    }
}
