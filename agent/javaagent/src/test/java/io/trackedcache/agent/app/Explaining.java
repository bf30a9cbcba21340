package io.trackedcache.agent.app;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.Outcome;
import io.trackedcache.annotation.OutcomeClassifier;
import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.tracking.Overhead;
import io.trackedcache.tracking.TrackedMethod;
import io.trackedcache.tracking.Tracking;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Prints the explanation of its methods and the overhead. */
public final class Explaining {
    private Explaining() {}

    /** A classifier that always fails. */
    public static final class Failing implements OutcomeClassifier {
        @Override
        public @Nullable Outcome classify(@Nullable Object result, @Nullable Throwable failure) {
            throw new IllegalStateException("no idea");
        }
    }

    /** A classifier that cannot be instantiated. */
    public static final class Unmakeable implements OutcomeClassifier {
        @SuppressWarnings("unused") // The agent looks for a constructor without parameters.
        public Unmakeable(int size) {}

        @Override
        public @Nullable Outcome classify(@Nullable Object result, @Nullable Throwable failure) {
            return null;
        }
    }

    static final class Cache {
        @TrackedCache(classifier = Failing.class)
        String find(String key, int[] sizes) {
            return key;
        }

        @TrackedCache
        void touch() {}

        @TrackedCache(classifier = Unmakeable.class)
        String unlinked() {
            return "found";
        }

        @TrackedCache
        Future<String> later() {
            return new FutureTask<>(() -> "found");
        }

        @CacheExpiry
        int isExpired() {
            return 1;
        }
    }

    public static void main(String[] arguments) {
        Cache cache = new Cache();
        cache.find("key", new int[0]);
        cache.touch();
        cache.unlinked();
        Future<String> unused = cache.later();
        for (TrackedMethod method : Tracking.global().explain().methods()) {
            System.out.println(String.join(
                    "|",
                    List.of(
                            method.className().replace(Explaining.class.getName() + "$", ""),
                            method.method(),
                            method.role(),
                            method.state().name(),
                            method.cache(),
                            method.reason())));
        }
        say(Tracking.global().overhead());
    }

    private static void say(Overhead overhead) {
        System.out.println("seen more than woven: " + (overhead.classesSeen() > overhead.classesWoven()));
        System.out.println("woven: " + overhead.classesWoven());
        System.out.println("lookups: " + overhead.lookups());
        System.out.println("errors: " + overhead.probeErrors() + ", the last " + overhead.lastError());
        System.out.println("all took time: "
                + List.of(
                        !overhead.weaving().isZero(),
                        !overhead.probes().isZero(),
                        !overhead.handlingErrors().isZero(),
                        overhead.lastErrorAt().isPresent()));
    }
}
