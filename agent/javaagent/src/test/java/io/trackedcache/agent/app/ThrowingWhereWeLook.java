package io.trackedcache.agent.app;

import io.trackedcache.annotation.CacheCleanup;
import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CacheReady;
import io.trackedcache.annotation.CacheRemoval;
import io.trackedcache.annotation.CacheSize;
import io.trackedcache.annotation.Outcome;
import io.trackedcache.annotation.OutcomeClassifier;
import io.trackedcache.annotation.TrackedCache;
import java.lang.ref.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cache in which every method that the agent wraps or calls throws the throwable that the first argument names. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod"}) // The agent calls them, and they always throw.
public final class ThrowingWhereWeLook {
    private static Thrown thrown = Thrown.ERROR;

    private ThrowingWhereWeLook() {}

    /** Throws. */
    public static final class Classifier implements OutcomeClassifier {
        @Override
        public @Nullable Outcome classify(@Nullable Object result, @Nullable Throwable failure) {
            throw thrown.now();
        }
    }

    /** A cache whose name method throws. */
    static final class Nameless {
        @CacheName
        String name() {
            throw thrown.now();
        }

        @TrackedCache("nameless")
        String find() {
            return "found";
        }
    }

    @TrackedCache(value = "classified", classifier = Classifier.class)
    private static String findClassified() {
        return "found";
    }

    @TrackedCache("expiring")
    private static boolean findExpiring() {
        return !isExpired();
    }

    @CacheExpiry("expiring")
    private static boolean isExpired() {
        throw thrown.now();
    }

    @TrackedCache("readying")
    private static boolean findReadying() {
        return isReady();
    }

    @CacheReady("readying")
    private static boolean isReady() {
        throw thrown.now();
    }

    @TrackedCache("loading")
    private static String findLoading() {
        return load();
    }

    @CacheLoad("loading")
    private static String load() {
        throw thrown.now();
    }

    @TrackedCache("changing")
    private static String findChanging() {
        throw thrown.now();
    }

    @CachePut("changing")
    private static void put() {
        throw thrown.now();
    }

    @CacheRemoval("changing")
    private static void remove() {
        throw thrown.now();
    }

    @CacheCleanup("changing")
    private static int cleanUp() {
        throw thrown.now();
    }

    @CacheSize("changing")
    private long size() {
        throw thrown.now();
    }

    public static void main(String[] arguments) {
        thrown = Thrown.valueOf(arguments[0]);
        ThrowingWhereWeLook sized = new ThrowingWhereWeLook();
        try {
            useEverything();
        } finally {
            Reference.reachabilityFence(sized);
        }
    }

    private static void useEverything() {
        for (int i = 0; i < 2; i++) {
            say(ThrowingWhereWeLook::findClassified);
            say(new Nameless()::find);
            say(ThrowingWhereWeLook::findExpiring);
            say(ThrowingWhereWeLook::findReadying);
            say(ThrowingWhereWeLook::findLoading);
            say(ThrowingWhereWeLook::findChanging);
            say(ThrowingWhereWeLook::put);
            say(ThrowingWhereWeLook::remove);
            say(ThrowingWhereWeLook::cleanUp);
        }
        Comparison.compare(List.of(
                "classified: cache_hits=2, total_queries=2",
                "nameless: cache_hits=2, total_queries=2",
                "expiring: lookup_errors=2",
                "readying: lookup_errors=2",
                "loading: cache_misses=2, total_queries=2, loads_failed=2",
                "changing: cleanup_runs=2, cleanup_errors=2, lookup_errors=2"));
    }

    private static void say(Runnable use) {
        try {
            use.run();
            System.out.println("returned");
        } catch (Throwable e) {
            System.out.println("threw " + e.getClass().getName());
        }
    }
}
