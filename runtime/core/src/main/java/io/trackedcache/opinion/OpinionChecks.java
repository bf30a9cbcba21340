package io.trackedcache.opinion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The regular checks of all second opinions. They run code of the application, such as annotated methods and class
 * loaders, which may never return; so they run on threads of their own, not on that of the housekeeper. There is one,
 * unless it does not return.
 */
public final class OpinionChecks {
    /** The most threads that wait for sources. */
    private static final int MOST_THREADS = 4;

    private final ThreadFactory threads;
    private final Supplier<Instant> clock;
    private final List<Caller> callers = new ArrayList<>(1);

    /** The check of a group. */
    private record Call(CacheOpinions opinions, OwnCounters group, OpinionContext context) {}

    public OpinionChecks(ThreadFactory threads) {
        this(threads, Instant::now);
    }

    OpinionChecks(ThreadFactory threads, Supplier<Instant> clock) {
        this.threads = threads;
        this.clock = clock;
    }

    /** Checks the counters of these caches. To be called by one thread at a time. */
    public void check(Map<CacheOpinions, OpinionContext> caches) {
        List<Call> calls = new ArrayList<>();
        caches.forEach(
                (opinions, context) -> opinions.live().forEach(group -> calls.add(new Call(opinions, group, context))));
        callers.removeIf(Caller::hasEnded);
        calls.removeIf(this::isUnanswered);
        if (!calls.isEmpty()) {
            call(calls);
        }
    }

    /** Whether the last check has not returned yet. */
    private boolean isUnanswered(Call call) {
        for (Caller caller : callers) {
            if (caller.isIn(call.group())) {
                Instant now = Instant.now();
                long seconds = Duration.between(caller.since(), now).toSeconds();
                call.group()
                        .silent(
                                "reading it has taken " + seconds
                                        + " seconds and has not ended; it is read again when it has",
                                now);
                return true;
            }
        }
        return false;
    }

    private void call(List<Call> calls) {
        callers.forEach(Caller::leaveRest);
        if (callers.size() >= MOST_THREADS) {
            String reason = "reading " + MOST_THREADS + " other sources does not end, so that this one is not read";
            calls.forEach(call -> call.group().silent(reason, Instant.now()));
            return;
        }
        Caller caller = new Caller(calls);
        callers.add(caller);
        threads.newThread(caller).start();
    }

    /** The work of a thread that checks one group after the other. */
    private final class Caller implements Runnable {
        private final Queue<Call> calls;
        private volatile @Nullable Call current;
        private volatile Instant since = Instant.now();
        private volatile boolean hasEnded;

        Caller(List<Call> calls) {
            this.calls = new ConcurrentLinkedQueue<>(calls);
        }

        @Override
        public void run() {
            try {
                for (Call next = calls.poll(); next != null; next = calls.poll()) {
                    since = Instant.now();
                    current = next;
                    next.opinions().check(next.group(), next.context(), clock.get());
                }
            } finally {
                hasEnded = true;
            }
        }

        boolean isIn(OwnCounters group) {
            Call running = current;
            return !hasEnded && running != null && running.group().equals(group);
        }

        /** Leaves the groups that it has not checked yet to another thread. */
        void leaveRest() {
            calls.clear();
        }

        Instant since() {
            return since;
        }

        boolean hasEnded() {
            return hasEnded;
        }
    }
}
