package io.trackedcache.probe;

import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Counts the lookups of one method. To enter a lookup is to {@code apply}, which gives a token; the exit
 * {@code accept}s the value and the token, or {@code test}s the throwable and the token.
 *
 * <p>A record, because the JIT compiler trusts the fields of records: woven code holds the probe as a constant, and so
 * the tracker behind it is a constant too. The token is null on most lookups.
 */
record LookupProbe(
        ProbedCache cache,
        CacheStatisticsTracker tracker,
        Verdict verdict,
        Reading reading,
        Unclassifiable unclassifiable,
        PendingFutures<EndingLookup> pending)
        implements BiFunction<@Nullable Object, @Nullable Object, @Nullable Object>,
                BiConsumer<@Nullable Object, @Nullable Object>,
                BiPredicate<Throwable, @Nullable Object> {
    static {
        Handlers.catching(Throwable.class);
    }

    static LookupProbe of(ProbeSpec spec, @Nullable Class<?> owner, ProbedCache cache, CacheStatisticsTracker tracker)
            throws ReflectiveOperationException {
        Verdict verdict = Verdict.of(spec, owner);
        if (owner != null) {
            ProbedMethods.add(spec, owner, cache);
        }
        return new LookupProbe(
                cache, tracker, verdict, verdict.reading(), new Unclassifiable(spec), new PendingFutures<>());
    }

    /** One that counts for nobody. */
    static LookupProbe rehearsing(CacheStatisticsTracker tracker) {
        Reading reading = new Reading(List.of(), true);
        return new LookupProbe(
                ProbedCache.rehearsing(),
                tracker,
                new Verdict(reading, new Failures(List.of(), List.of()), null),
                reading,
                new Unclassifiable(ProbeSpec.parse("")),
                new PendingFutures<>());
    }

    /** On every lookup, before the body runs; allocates for those alone that are picked to be timed. */
    @Override
    public @Nullable Object apply(@Nullable Object instance, @Nullable Object key) {
        try {
            return cache.isPlain() ? unstacked() : followedOrNot();
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return null;
        }
    }

    private @Nullable RunningLookup followedOrNot() {
        if (ProbedCache.isOff()) {
            return ProbedCache.areAnyStacked() ? LookupStack.untracked(cache.number()) : RunningLookup.UNTRACKED;
        }
        return cache.isStacked() ? stacked() : unstacked();
    }

    private @Nullable RunningLookup unstacked() {
        if (!tracker.isTimed()) {
            return null;
        }
        RunningLookup lookup = new RunningLookup();
        lookup.startTiming(now());
        return lookup;
    }

    private RunningLookup stacked() {
        // It is pushed last: what fails, a stack that overflows for instance, must leave nothing behind.
        LookupStack stack = LookupStack.ofThisThread();
        long loadsEnded = cache.loadsEnded();
        long start = tracker.isTimed() ? now() : 0;
        return stack.push(cache.number(), loadsEnded, start);
    }

    /** Never zero, which says that no time is taken. */
    static long now() {
        return System.nanoTime() | 1;
    }

    /** On every lookup, after the body ran; does not allocate, unless the lookup goes on. */
    @Override
    public void accept(@Nullable Object value, @Nullable Object token) {
        try {
            if (token == null ? cache.isStacked() : !isQuiet((RunningLookup) token)) {
                end(value, null, (RunningLookup) token);
            } else {
                count(value, (RunningLookup) token);
            }
        } catch (Throwable e) {
            abandon((RunningLookup) token, e);
        }
    }

    /** It is not counted, but it must not seem to run on. */
    private static void abandon(@Nullable RunningLookup lookup, Throwable failure) {
        if (lookup != null && (lookup.isTracked() || lookup.isOnStack())) {
            lookup.end();
        }
        ProbeErrors.recordFailed(failure);
    }

    private boolean isQuiet(RunningLookup lookup) {
        return lookup.isQuiet()
                && (lookup.isOnStack() || !cache.isStacked())
                && lookup.loadsBefore() == cache.loadsEnded();
    }

    /** On every lookup that throws. */
    @Override
    public boolean test(Throwable failure, @Nullable Object token) {
        try {
            end(null, failure, (RunningLookup) token);
        } catch (Throwable e) {
            abandon((RunningLookup) token, e);
        }
        return true;
    }

    /** By its result alone, if that will do; does not allocate then, and so counts also where no memory is left. */
    private void count(@Nullable Object value, @Nullable RunningLookup quiet) throws ReflectiveOperationException {
        if (quiet == null && verdict.classifier() == null && reading.isFound(value)) {
            tracker.recordHit();
            return;
        }
        Outcome outcome = verdict.classifier() == null ? reading.read(value) : null;
        if (outcome == null) {
            end(value, null, quiet);
        } else if (quiet == null) {
            outcome.recordIn(tracker);
        } else {
            count(outcome, quiet);
        }
    }

    /** One that is followed, or counts for an instance of its own, or whose time is taken. */
    private void count(Outcome outcome, RunningLookup quiet) {
        if (quiet.isBlank()) {
            quiet.end();
            outcome.recordIn(tracker);
            return;
        }
        CacheStatisticsTracker own = quiet.tracker();
        CacheStatisticsTracker counting = own == null ? tracker : own;
        long start = quiet.start();
        quiet.end();
        outcome.recordIn(counting);
        if (start != 0) {
            counting.recordLatencyNanos(System.nanoTime() - start);
        }
    }

    private void end(@Nullable Object value, @Nullable Throwable failure, @Nullable RunningLookup token)
            throws ReflectiveOperationException {
        if (token != null && !token.isTracked()) {
            if (ProbedCache.areAnyStacked()) {
                LookupStack.leaveUntracked(token, cache.number());
            }
            return;
        }
        EndingLookup ending = left(token);
        if (value instanceof CompletionStage<?> stage) {
            ending.endWith(stage);
        } else if (value == null || KnownClass.of(value).kind != KnownClass.Kind.SUSPENDED) {
            endHere(ending, value, failure);
        }
    }

    /**
     * A classifier may call for the running lookup, and so find this method on the stack, though its lookup has ended.
     */
    private void endHere(EndingLookup ending, @Nullable Object value, @Nullable Throwable failure)
            throws ReflectiveOperationException {
        RunningLookup before = verdict.classifier() == null ? null : LookupStack.adopted(cache.number());
        ending.end(value, failure);
        RunningLookup after = verdict.classifier() == null ? null : LookupStack.adopted(cache.number());
        if (after != null && !after.equals(before)) {
            after.end();
        }
    }

    /** What is known of a lookup as it leaves its method. */
    EndingLookup left(@Nullable RunningLookup token) {
        RunningLookup lookup = cache.isStacked() && (token == null || !token.isOnStack()) ? adopted(token) : token;
        EndingLookup ending = new EndingLookup(this, lookup);
        if (lookup != null) {
            lookup.end();
        }
        return ending;
    }

    /** The token that was not handed out, as the lookup was not stacked yet when it began. */
    private @Nullable RunningLookup adopted(@Nullable RunningLookup token) {
        RunningLookup adopted = LookupStack.adopted(cache.number());
        if (adopted != null && token != null) {
            adopted.takeOver(token);
        }
        return adopted == null ? token : adopted;
    }
}
