package io.trackedcache.agent.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A naive implementation of the annotations' Javadoc: a stack per thread, and maps of counts. */
final class Model implements World {
    private final ThreadLocal<Deque<Lookup>> running = ThreadLocal.withInitial(ArrayDeque::new);
    private final List<Cache> caches = new ArrayList<>();

    Model(int size) {
        for (int i = 0; i < size; i++) {
            caches.add(new Cache());
        }
    }

    @Override
    public Cache cache(int number) {
        return caches.get(number);
    }

    /** Returns the innermost lookup; outside any lookup, a consumer that ignores all signals. */
    @Override
    public Consumer<Sent> current() {
        Lookup innermost = running.get().peek();
        return innermost != null ? innermost : ignored -> {};
    }

    /** A lookup, running or ended. */
    private static final class Lookup implements Consumer<Sent> {
        private final Cache cache;
        private final int loadsBefore;
        private @Nullable Sent lastSignal;
        private boolean ranLoad;
        private boolean hasEnded;

        Lookup(Cache cache) {
            this.cache = cache;
            this.loadsBefore = cache.loaded.size();
        }

        @Override
        public void accept(Sent signal) {
            if (hasEnded) {
                cache.count("late_signals");
            } else if (signal == Sent.WAIT_TIMEOUT) {
                cache.count("wait_timeouts");
            } else if (signal == Sent.SIZE_REJECTED) {
                cache.count("size_rejections");
            } else {
                lastSignal = signal;
            }
        }

        /** Makes the lookup a miss, unless it is already known as expired or uninitialized. */
        void load() {
            if (lastSignal != Sent.EXPIRED && lastSignal != Sent.UNINITIALIZED) {
                lastSignal = Sent.MISS;
            }
        }

        void end(@Nullable Object value, boolean tells) {
            hasEnded = true;
            if (lastSignal != null) {
                cache.countOutcome(lastSignal);
            } else if (value instanceof Failure) {
                cache.count("lookup_errors");
            } else if (tells) {
                cache.countOutcome(isMissing(value) ? Sent.MISS : Sent.HIT);
            } else {
                return;
            }
            if (!ranLoad && cache.hasLoaded(value, loadsBefore)) {
                cache.count("coalesced_waits");
            }
        }

        private static boolean isMissing(@Nullable Object value) {
            return value == null
                    || value.equals(false)
                    || (value instanceof Optional<?> optional && optional.isEmpty());
        }
    }

    /** A cache with its counts, and the effects of its lookups and loads on them. */
    final class Cache implements Subject {
        private final Map<String, Long> counts = new TreeMap<>();

        /** The results of its loads, in the order in which they ended. */
        private final List<@Nullable Object> loaded = new ArrayList<>();

        private void count(String name) {
            counts.merge(name, 1L, Long::sum);
        }

        Map<String, Long> counts() {
            return counts;
        }

        private void countOutcome(Sent outcome) {
            count("total_queries");
            switch (outcome) {
                case HIT -> count("cache_hits");
                case STALE -> {
                    count("cache_hits");
                    count("stale_hits");
                }
                case MISS -> count("cache_misses");
                case EXPIRED -> {
                    count("cache_misses");
                    count("cache_expired");
                }
                case UNINITIALIZED -> {
                    count("cache_misses");
                    count("queries_while_uninitialized");
                }
                case WAIT_TIMEOUT, SIZE_REJECTED -> throw new IllegalArgumentException("no outcome: " + outcome);
            }
        }

        /** Whether a load has returned this object. Objects that many keys share prove nothing. */
        private boolean hasLoaded(@Nullable Object value, int before) {
            if (value == null || value instanceof Boolean || Optional.empty().equals(value)) {
                return false;
            }
            return loaded.subList(before, loaded.size()).stream().anyMatch(each -> each == value);
        }

        private @Nullable Lookup innermost() {
            for (Lookup lookup : running.get()) {
                if (lookup.cache == this) {
                    return lookup;
                }
            }
            return null;
        }

        private <T extends @Nullable Object> T run(Supplier<T> body, boolean tells) {
            Lookup lookup = new Lookup(this);
            running.get().push(lookup);
            try {
                T value = body.get();
                end(lookup, value, tells);
                return value;
            } catch (Failure failure) {
                end(lookup, failure, tells);
                throw failure;
            } finally {
                running.get().pop();
            }
        }

        private void end(Lookup lookup, @Nullable Object value, boolean tells) {
            if (value instanceof CompletableFuture<?> future) {
                count("lookups_in_flight");
                var unused = future.whenComplete((result, failure) -> {
                    counts.merge("lookups_in_flight", -1L, Long::sum);
                    lookup.end(failure == null ? result : failure, tells);
                });
            } else {
                lookup.end(value, tells);
            }
        }

        @Override
        public @Nullable Object find(Supplier<@Nullable Object> body) {
            return run(body, true);
        }

        @Override
        public boolean has(BooleanSupplier body) {
            return this.<Boolean>run(body::getAsBoolean, true);
        }

        @Override
        public void with(Runnable body, boolean isHit) {
            this.<@Nullable Object>run(
                    () -> {
                        if (isHit) {
                            current().accept(Sent.HIT);
                        }
                        body.run();
                        return null;
                    },
                    false);
        }

        @Override
        public CompletableFuture<@Nullable Object> later(Supplier<CompletableFuture<@Nullable Object>> body) {
            return run(body, true);
        }

        @Override
        public @Nullable Boolean isExpired(Supplier<@Nullable Boolean> body) {
            Boolean said = body.get();
            Lookup lookup = innermost();
            if (Boolean.TRUE.equals(said) && lookup != null) {
                lookup.lastSignal = Sent.EXPIRED;
            }
            return said;
        }

        @Override
        public boolean isReady(BooleanSupplier body) {
            boolean said = body.getAsBoolean();
            Lookup lookup = innermost();
            if (!said && lookup != null) {
                lookup.lastSignal = Sent.UNINITIALIZED;
            }
            return said;
        }

        @Override
        public @Nullable Object load(Supplier<@Nullable Object> body) {
            beginLoad();
            try {
                Object value = body.get();
                endLoad(value, "loads_ok");
                return value;
            } catch (Failure failure) {
                endLoad(failure, "loads_failed");
                throw failure;
            }
        }

        @Override
        public CompletableFuture<@Nullable Object> loadLater(Supplier<CompletableFuture<@Nullable Object>> body) {
            beginLoad();
            try {
                CompletableFuture<@Nullable Object> future = body.get();
                var unused = future.whenComplete((value, failure) ->
                        endLoad(failure == null ? value : failure, failure == null ? "loads_ok" : "loads_failed"));
                return future;
            } catch (Failure failure) {
                endLoad(failure, "loads_failed");
                throw failure;
            }
        }

        private void beginLoad() {
            Lookup lookup = innermost();
            if (lookup != null) {
                lookup.load();
            }
            // The lookups around it have seen the load run, so they have not waited for it.
            for (Lookup around : running.get()) {
                around.ranLoad |= around.cache == this;
            }
        }

        private void endLoad(@Nullable Object given, String counted) {
            count(counted);
            loaded.add(given);
        }
    }
}
