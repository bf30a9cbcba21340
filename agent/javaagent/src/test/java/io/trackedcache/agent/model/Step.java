package io.trackedcache.agent.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A step of a program. Most steps contain further steps; the text of the outermost one is the program. */
sealed interface Step {
    void run(Run run);

    /** The kinds of lookups. */
    enum Kind {
        FIND,
        HAS,
        WITH,
        LATER
    }

    /** A lookup whose result the caller drops. */
    record Lookup(int cache, int key, Kind kind, List<Step> body, Ending ending) implements Step {
        @Override
        public void run(Run run) {
            Subject subject = run.world.cache(cache);
            switch (kind) {
                case FIND -> subject.find(key, () -> result(run));
                case HAS -> subject.has(key, () -> Boolean.TRUE.equals(result(run)));
                case WITH -> subject.with(key, () -> result(run), ending == Ending.TRUE);
                case LATER -> run.futures.add(subject.later(key, () -> future(run)));
            }
        }

        private @Nullable Object result(Run run) {
            run.all(body);
            return run.end(ending);
        }

        private CompletableFuture<@Nullable Object> future(Run run) {
            run.all(body);
            return ending == Ending.FAILS ? run.newFuture() : CompletableFuture.completedFuture(run.end(ending));
        }
    }

    /** A load. Lookups that end as {@link Ending#LOADED} return its result. */
    record Load(int cache, int key, List<Step> body, Ending ending) implements Step {
        @Override
        public void run(Run run) {
            run.hasLoaded(run.world.cache(cache).load(key, () -> {
                run.all(body);
                return run.end(ending);
            }));
        }
    }

    /** A load whose future is completed later. */
    record LoadLater(int cache, int key, List<Step> body) implements Step {
        @Override
        public void run(Run run) {
            run.loads.add(run.world.cache(cache).loadLater(key, () -> {
                run.all(body);
                return new CompletableFuture<>();
            }));
        }
    }

    /** Completes the future of a lookup, unless it is complete already. */
    record Complete(int future, Ending ending) implements Step {
        @Override
        public void run(Run run) {
            complete(run.futures, future, () -> run.end(ending));
        }
    }

    /** Completes the future of a load, unless it is complete already. */
    record CompleteLoad(int future, Ending ending) implements Step {
        @Override
        public void run(Run run) {
            complete(run.loads, future, () -> run.end(ending));
        }
    }

    /** Cancels the future of a lookup, as its caller may do. */
    record Cancel(int future) implements Step {
        @Override
        public void run(Run run) {
            if (!run.futures.isEmpty()) {
                run.futures.get(future % run.futures.size()).cancel(true);
            }
        }
    }

    /**
     * Gives the future of a lookup a time-out, and waits until it is over. Loads of the lookup may still run then.
     *
     * @param fallback the value that the future completes with; it fails if this is {@link Ending#FAILS}
     */
    record TimeOut(int future, Ending fallback) implements Step {
        @Override
        public void run(Run run) {
            if (!run.futures.isEmpty()) {
                CompletableFuture<@Nullable Object> timed = run.futures.get(future % run.futures.size());
                var unused = fallback == Ending.FAILS
                        ? timed.orTimeout(1, TimeUnit.NANOSECONDS)
                        : timed.completeOnTimeout(run.end(fallback), 1, TimeUnit.NANOSECONDS);
                run.awaitCallbacks(timed);
            }
        }
    }

    private static void complete(
            List<CompletableFuture<@Nullable Object>> futures, int future, Supplier<@Nullable Object> result) {
        if (futures.isEmpty()) {
            return;
        }
        CompletableFuture<@Nullable Object> completed = futures.get(future % futures.size());
        try {
            completed.complete(result.get());
        } catch (Failure failure) {
            completed.completeExceptionally(failure);
        }
    }

    /** A predicate; it may throw. */
    record Expiry(int cache, int entry, Ending said) implements Step {
        @Override
        public void run(Run run) {
            run.world.cache(cache).isExpired(run.entries.get(entry).saying(() -> (Boolean) run.end(said)));
        }
    }

    record Ready(int cache, int entry, Ending said) implements Step {
        @Override
        public void run(Run run) {
            run.world.cache(cache).isReady(run.entries.get(entry).saying(() -> (Boolean) run.end(said)));
        }
    }

    record Signal(Sent signal) implements Step {
        @Override
        public void run(Run run) {
            run.world.current().accept(signal);
        }
    }

    /** Keeps the innermost lookup for later signals. */
    record Take() implements Step {
        @Override
        public void run(Run run) {
            run.handles.add(run.world.current());
        }
    }

    /** Sends a signal to one of the kept lookups. */
    record SignalKept(int handle, Sent signal) implements Step {
        @Override
        public void run(Run run) {
            if (!run.handles.isEmpty()) {
                run.handles.get(handle % run.handles.size()).accept(signal);
            }
        }
    }

    record Catching(List<Step> body) implements Step {
        @Override
        public void run(Run run) {
            run.program(body);
        }
    }

    /** Runs steps on another thread while this one waits, and rethrows their exception here. */
    record Elsewhere(List<Step> body) implements Step {
        @Override
        public void run(Run run) {
            List<Failure> failures = new ArrayList<>();
            CompletableFuture<Void> end = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                try {
                    run.all(body);
                } catch (Failure failure) {
                    failures.add(failure);
                } catch (Throwable e) {
                    end.completeExceptionally(e);
                }
                end.complete(null);
            });
            thread.start();
            end.join();
            if (!failures.isEmpty()) {
                throw failures.get(0);
            }
        }
    }
}
