package io.trackedcache.agent.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
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

    /** What a lookup counts as that predicates were asked about several entries in. */
    private enum Unless {
        EXPIRED_UNLESS_FOUND,
        UNINITIALIZED_UNLESS_FOUND,
        AS_RESULT
    }

    /** An answer of a predicate about an entry. */
    private record Answer(Object entry, boolean isSignal) {}

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
        private final int key;
        private final Map<Sent, List<Answer>> answers = new EnumMap<>(Sent.class);
        private @Nullable Enum<?> lastSignal;
        private boolean hasMissed;
        private boolean hasLoaded;

        /** Whether its load may be the one of another lookup. */
        private boolean isDoubtful;

        /** Whether the load that ran within it may be the one of another lookup, which its thread has helped. */
        private boolean hasPerhapsHelped;

        private boolean hasWaited;
        private boolean hasEnded;
        private boolean hasInner;
        private @Nullable Object ofInner;

        Lookup(Cache cache, int key) {
            this.cache = cache;
            this.key = key;
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

        boolean mayHaveCausedAnotherLoad() {
            return !hasEnded && (!hasMissed || isDoubtful || hasPerhapsHelped);
        }

        void waits(boolean onLoad) {
            if (!hasMissed) {
                hasWaited = true;
                hasLoaded |= onLoad;
            }
        }

        /**
         * Takes an answer of a predicate.
         *
         * @param signal what the predicate signals: expired or uninitialized
         */
        void answer(Sent signal, Answer answer) {
            List<Answer> all = answers.computeIfAbsent(signal, none -> new ArrayList<>());
            boolean wasSignal = !all.isEmpty() && all.get(all.size() - 1).isSignal();
            all.add(answer);
            boolean isOfOne = all.stream().allMatch(each -> each.entry() == answer.entry());
            if (isOfOne && answer.isSignal()) {
                lastSignal = signal;
            } else if (isOfOne ? wasSignal : all.stream().anyMatch(Answer::isSignal)) {
                replace(signal, isOfOne ? null : together(signal, all));
            }
        }

        private static Enum<?> together(Sent signal, List<Answer> all) {
            if (!all.stream().allMatch(Answer::isSignal)) {
                return Unless.AS_RESULT;
            }
            return signal == Sent.EXPIRED ? Unless.EXPIRED_UNLESS_FOUND : Unless.UNINITIALIZED_UNLESS_FOUND;
        }

        /** Replaces what the same kind of predicate has signalled, but no other signal. */
        private void replace(Sent signal, @Nullable Enum<?> next) {
            Enum<?> together = signal == Sent.EXPIRED ? Unless.EXPIRED_UNLESS_FOUND : Unless.UNINITIALIZED_UNLESS_FOUND;
            boolean isOwn = lastSignal == signal || lastSignal == together || lastSignal == Unless.AS_RESULT;
            if (lastSignal == null || isOwn) {
                lastSignal = next;
            }
        }

        /** Makes the lookup a miss, unless a signal has decided. */
        void miss() {
            if (lastSignal == null || lastSignal == Unless.AS_RESULT) {
                lastSignal = Sent.MISS;
            } else if (lastSignal == Unless.EXPIRED_UNLESS_FOUND) {
                lastSignal = Sent.EXPIRED;
            } else if (lastSignal == Unless.UNINITIALIZED_UNLESS_FOUND) {
                lastSignal = Sent.UNINITIALIZED;
            }
        }

        /** Returns null if the result decides. */
        private @Nullable Sent signalled(@Nullable Object value, boolean tells) {
            if (lastSignal instanceof Sent sent) {
                return sent;
            }
            boolean isFound = tells && !(value instanceof Throwable) && !isMissing(value);
            if (lastSignal == Unless.EXPIRED_UNLESS_FOUND) {
                return isFound ? Sent.HIT : Sent.EXPIRED;
            }
            if (lastSignal == Unless.UNINITIALIZED_UNLESS_FOUND) {
                return isFound ? Sent.HIT : Sent.UNINITIALIZED;
            }
            return null;
        }

        void end(@Nullable Object value, boolean tells) {
            hasEnded = true;
            cache.running.remove(this);
            cache.claimByResult(this, value);
            if (hasMissed) {
                miss();
            }
            Sent signalled = signalled(value, tells);
            if (signalled != null) {
                cache.countOutcome(signalled);
            } else if (value instanceof Throwable) {
                cache.count("lookup_errors");
            } else if (Boolean.FALSE.equals(value) && cache.hasBooleans) {
                cache.countOutcome(Sent.HIT);
            } else if (tells) {
                cache.countOutcome(isMissing(value) ? Sent.MISS : Sent.HIT);
            } else {
                return;
            }
            if (hasWaited && !hasMissed) {
                cache.count("coalesced_waits");
            }
        }

        private static boolean isMissing(@Nullable Object value) {
            return value == null
                    || value.equals(false)
                    || (value instanceof Optional<?> optional && optional.isEmpty());
        }
    }

    /**
     * The lookups of the key of a load, those whose method runs on the thread of the load first.
     *
     * @param areWithin whether there are any of that kind
     * @param loaded those that another load had given a value by then
     */
    private record Candidates(List<Lookup> lookups, boolean areWithin, List<Lookup> loaded) {
        /** Marks the lookup that is given the load, if another one may have caused it. */
        void doubtIfOthers(Lookup claimed) {
            if (lookups.stream().noneMatch(other -> other != claimed && other.mayHaveCausedAnotherLoad())) {
                return;
            }
            boolean isWithinIt = areWithin && claimed == lookups.get(0);
            claimed.hasPerhapsHelped |= isWithinIt;
            claimed.isDoubtful |= !isWithinIt;
        }

        /** Whether the load, which no lookup takes, may be the one of a lookup that has counted as a hit. */
        boolean mayBeOfAnother() {
            return lookups.stream()
                    .filter(lookup -> !lookup.hasEnded)
                    .anyMatch(lookup ->
                            lookup.isDoubtful || (!areWithin && (lookup.hasPerhapsHelped || loaded.contains(lookup))));
        }
    }

    /** A load that no lookup of its key has caused, until all lookups have ended that ran when it ended. */
    private static final class OpenLoad {
        private final Object given;
        private final List<Lookup> candidates;
        private boolean isClaimed;

        OpenLoad(Object given, List<Lookup> candidates) {
            this.given = given;
            this.candidates = candidates;
        }
    }

    /** A cache with its counts, and the effects of its lookups and loads on them. */
    final class Cache implements Subject {
        private final Map<String, Long> counts = new TreeMap<>();

        /** All lookups that run, on any thread, the earliest first. */
        private final List<Lookup> running = new ArrayList<>();

        /** What its loads have given. */
        private final List<Object> given = new ArrayList<>();

        private final List<OpenLoad> open = new ArrayList<>();
        private boolean hasBooleans;

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

        private @Nullable Lookup innermost() {
            for (Lookup lookup : Model.this.running.get()) {
                if (lookup.cache == this) {
                    return lookup;
                }
            }
            return null;
        }

        /** Whether a lookup of the key runs on this thread already; the one within it is a part of it. */
        private boolean isWithin(int key) {
            return Model.this.running.get().stream().anyMatch(lookup -> lookup.cache == this && lookup.key == key);
        }

        private <T extends @Nullable Object> T run(int key, Supplier<T> body, boolean tells) {
            if (isWithin(key)) {
                return body.get();
            }
            Lookup lookup = new Lookup(this, key);
            Model.this.running.get().push(lookup);
            running.add(lookup);
            try {
                T value = body.get();
                findAnswer(lookup, value);
                end(lookup, value, tells);
                return value;
            } catch (Failure failure) {
                end(lookup, failure, tells);
                throw failure;
            } finally {
                Model.this.running.get().pop();
            }
        }

        /** A lookup is a miss if its result is that of a lookup of another cache within it, for the same key. */
        private void findAnswer(Lookup lookup, @Nullable Object value) {
            Object content = content(value);
            Iterator<Lookup> around = Model.this.running.get().iterator();
            around.next();
            Lookup outer = around.hasNext() ? around.next() : null;
            boolean isConstant = content == null || content instanceof Boolean;
            if (!isConstant && outer != null && outer.cache != this && outer.key == lookup.key) {
                outer.hasInner = true;
                outer.ofInner = content;
            }
            if (lookup.hasInner && lookup.ofInner == content) {
                lookup.miss();
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
        public @Nullable Object find(int key, Supplier<@Nullable Object> body) {
            return run(key, body, true);
        }

        @Override
        public boolean has(int key, BooleanSupplier body) {
            return this.<Boolean>run(key, body::getAsBoolean, true);
        }

        @Override
        public void with(int key, Runnable body, boolean isHit) {
            this.<@Nullable Object>run(
                    key,
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
        public CompletableFuture<@Nullable Object> later(int key, Supplier<CompletableFuture<@Nullable Object>> body) {
            return run(key, body, true);
        }

        @Override
        public @Nullable Boolean isExpired(Supplier<@Nullable Boolean> body) {
            Boolean said = body.get();
            if (said != null) {
                answer(Sent.EXPIRED, new Answer(body, said));
            }
            return said;
        }

        @Override
        public boolean isReady(BooleanSupplier body) {
            boolean said = body.getAsBoolean();
            answer(Sent.UNINITIALIZED, new Answer(body, !said));
            return said;
        }

        private void answer(Sent signal, Answer answer) {
            Lookup lookup = innermost();
            if (lookup != null) {
                lookup.answer(signal, answer);
            }
        }

        @Override
        public @Nullable Object load(int key, Supplier<@Nullable Object> body) {
            Candidates candidates = candidates(key);
            try {
                Object value = body.get();
                endLoad(key, candidates, value, false, "loads_ok");
                return value;
            } catch (Failure failure) {
                endLoad(key, candidates, failure, false, "loads_failed");
                throw failure;
            }
        }

        @Override
        public CompletableFuture<@Nullable Object> loadLater(
                int key, Supplier<CompletableFuture<@Nullable Object>> body) {
            Candidates candidates = candidates(key);
            try {
                CompletableFuture<@Nullable Object> future = body.get();
                var unused = future.whenComplete((value, failure) -> endLoad(
                        key,
                        candidates,
                        failure == null ? value : failure,
                        true,
                        failure == null ? "loads_ok" : "loads_failed"));
                return future;
            } catch (Failure failure) {
                endLoad(key, candidates, failure, false, "loads_failed");
                throw failure;
            }
        }

        /** Returns the lookups of a key. */
        private Candidates candidates(int key) {
            Deque<Lookup> here = Model.this.running.get();
            List<Lookup> candidates = new ArrayList<>(runningWith(key));
            candidates.sort(Comparator.comparing(lookup -> !here.contains(lookup)));
            List<Lookup> loaded =
                    candidates.stream().filter(lookup -> lookup.hasLoaded).toList();
            return new Candidates(candidates, candidates.stream().anyMatch(here::contains), loaded);
        }

        private List<Lookup> runningWith(int key) {
            return running.stream().filter(lookup -> lookup.key == key).toList();
        }

        private void endLoad(int key, Candidates candidates, @Nullable Object value, boolean isLater, String counted) {
            count(counted);
            hasBooleans |= value instanceof Boolean;
            // The future of a load proves something too, but no program returns it from a lookup.
            Object given = isNew(value) ? value : isLater ? new Object() : null;
            boolean hasLoaded = counted.equals("loads_ok");
            for (Lookup candidate : candidates.lookups) {
                if (!candidate.hasEnded && !candidate.hasMissed) {
                    candidate.hasMissed = true;
                    candidate.hasLoaded |= hasLoaded;
                    candidates.doubtIfOthers(candidate);
                    runningWith(key).forEach(waiting -> waiting.waits(hasLoaded));
                    return;
                }
            }
            candidates.lookups.forEach(candidate -> candidate.hasLoaded |= hasLoaded);
            if (candidates.lookups.isEmpty() && given != null && !running.isEmpty()) {
                open.add(new OpenLoad(given, new ArrayList<>(running)));
            } else if (candidates.mayBeOfAnother()) {
                count("unattributed_loads");
            } else if (candidates.lookups.stream().allMatch(candidate -> candidate.hasEnded)) {
                count("refreshes");
            }
        }

        /** Whether no other load has given the same, and it is not shared between many keys by its type. */
        private boolean isNew(@Nullable Object value) {
            Object content = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (content == null || content instanceof Boolean) {
                return false;
            }
            boolean isNew = given.stream().noneMatch(before -> before == content);
            given.add(content);
            return isNew;
        }

        private void claimByResult(Lookup lookup, @Nullable Object value) {
            for (OpenLoad load : List.copyOf(open)) {
                boolean isCandidate = load.candidates.remove(lookup);
                boolean isFree = !lookup.hasMissed && !lookup.hasWaited;
                if (isCandidate && isFree && content(value) == content(load.given)) {
                    lookup.hasWaited = load.isClaimed;
                    lookup.hasMissed = !load.isClaimed;
                    load.isClaimed = true;
                }
                if (load.candidates.isEmpty()) {
                    open.remove(load);
                    if (!load.isClaimed) {
                        count("refreshes");
                    }
                }
            }
        }

        private static @Nullable Object content(@Nullable Object value) {
            return value instanceof Optional<?> optional ? optional.orElse(null) : value;
        }
    }
}
