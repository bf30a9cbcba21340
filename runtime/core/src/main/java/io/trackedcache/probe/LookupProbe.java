package io.trackedcache.probe;

import io.trackedcache.probe.attribution.Keys;
import io.trackedcache.probe.attribution.LoadAttribution;
import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.probe.outcome.Outcome;
import io.trackedcache.probe.outcome.OutcomeRules;
import io.trackedcache.probe.outcome.ResultRules;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.LookupNeeds;
import io.trackedcache.tracker.PlainLookups;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Counts the lookups of one method. To enter a lookup is to {@code apply}, which gives a token; the exit
 * {@code accept}s the value and the token, or {@code test}s the throwable and the token.
 *
 * <p>A record, because the JIT compiler trusts the fields of records: woven code holds the probe as a constant, and so
 * the counts behind it are constants too. The token is null on most lookups.
 *
 * <p>Most lookups are plain, see {@link LookupNeeds}: they read one field at the entry and one at the exit, and count.
 * All that is more is in methods of its own.
 *
 * @param plain the counts of the tracker
 * @param needs those of the tracker; of a method with a classifier, lookups are never plain
 * @param results those of the rules, one field nearer for the JIT
 * @param isNullMiss whether null as a result is a miss
 * @param pending the lookups whose futures have not completed
 * @param isOfAnyInstance whether a lookup of another instance within it, for the same key, is a part of it
 */
record LookupProbe(
        ProbedCache cache,
        CacheStatisticsTracker tracker,
        PlainLookups plain,
        LookupNeeds needs,
        OutcomeRules rules,
        ResultRules results,
        boolean isNullMiss,
        Unclassifiable unclassifiable,
        PendingFutures<PendingLookup> pending,
        boolean isOfAnyInstance)
        implements AroundProbe {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    static LookupProbe of(ProbeSpec spec, @Nullable Class<?> owner, ProbedCache cache, CacheStatisticsTracker tracker)
            throws ReflectiveOperationException {
        OutcomeRules rules = spec.outcomeRules().classifiedBy(spec.classifier(), owner);
        if (spec.is(ProbeSpec.Trait.WAITERS_MISS) || cache.areWaitersMisses()) {
            rules = rules.withWaitersAsMisses();
        }
        return of(spec, cache, tracker, rules);
    }

    /** Returns a probe that counts for a tracker that the registry does not know. */
    static LookupProbe rehearsing(CacheStatisticsTracker tracker) {
        return of(ProbeSpec.parse(""), CacheIndex.rehearsing(), tracker, OutcomeRules.ofDefaults());
    }

    private static LookupProbe of(
            ProbeSpec spec, ProbedCache cache, CacheStatisticsTracker tracker, OutcomeRules rules) {
        return new LookupProbe(
                cache,
                tracker,
                tracker.plainLookups(),
                rules.classifier() == null ? CacheIndex.needs(cache, tracker) : LookupNeeds.always(),
                rules,
                rules.results(),
                rules.results().read(null) == Outcome.MISS,
                new Unclassifiable(spec),
                new PendingFutures<>(),
                spec.isOfAnyInstance());
    }

    /** Called on every lookup, before the body runs; allocates only for a lookup that is drawn to be timed. */
    @Override
    public @Nullable Object apply(@Nullable Object instance, @Nullable Object key) {
        try {
            return needs.areNone() ? null : begin(instance, key);
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return null;
        }
    }

    private @Nullable RunningLookup begin(@Nullable Object instance, @Nullable Object key) {
        return cache.isResultOnly() ? unfollowed() : followedOrNot(instance, key);
    }

    private @Nullable RunningLookup followedOrNot(@Nullable Object instance, @Nullable Object key) {
        if (CacheIndex.isOff()) {
            return CacheIndex.areAnyFollowed() ? LookupStack.untracked(cache.number()) : RunningLookup.UNTRACKED;
        }
        return cache.isFollowed() ? followed(instance, key) : unfollowed();
    }

    private @Nullable RunningLookup unfollowed() {
        if (!tracker.isTimed()) {
            return null;
        }
        RunningLookup lookup = new RunningLookup();
        lookup.startTiming(now());
        return lookup;
    }

    private RunningLookup followed(@Nullable Object instance, @Nullable Object key) {
        LookupStack stack = LookupStack.ofThisThread();
        if (!cache.hasKeys()) {
            long start = tracker.isTimed() ? now() : 0;
            return stack.push(cache.number(), start);
        }
        long number = Keys.of(key);
        int owner = isOfAnyInstance ? AskedKey.ANY_INSTANCE : System.identityHashCode(instance);
        if (!stack.isEmpty() && stack.isWithin(cache.number(), new LookupKey(number, owner, key))) {
            return stack.push(cache.number(), 0).beganAsPart();
        }
        // Pushed last: whatever fails before, such as a stack that overflows, must leave nothing on the LookupStack.
        long start = tracker.isTimed() ? now() : 0;
        LoadAttribution loads = cache.loads();
        int ticket = loads == null ? LoadAttribution.NO_TICKET : loads.enter(number);
        RunningLookup lookup = stack.push(cache.number(), start);
        lookup.asksFor(number, owner, ticket);
        return lookup;
    }

    /** Returns the time; never zero, which means that no time is taken. */
    static long now() {
        return System.nanoTime() | 1;
    }

    /** Called on every lookup, after the body ran; does not allocate, unless more than the result decides. */
    @Override
    public void accept(@Nullable Object value, @Nullable Object token) {
        try {
            if (token == null && needs.areNoneAtEnd()) {
                countPlain(value);
            } else {
                end(value, (RunningLookup) token);
            }
        } catch (Throwable e) {
            abandon((RunningLookup) token, e);
        }
    }

    private void countPlain(@Nullable Object value) throws ReflectiveOperationException {
        if (value == null ? isNullMiss : results.isFound(value)) {
            if (value == null) {
                plain.miss();
            } else {
                plain.hit();
            }
        } else {
            count(value, null);
        }
    }

    private void end(@Nullable Object value, @Nullable RunningLookup token) throws ReflectiveOperationException {
        if (cache.hasKeys()) {
            findAnswer(value, running(token));
        }
        if (token == null ? cache.isFollowed() : !isResultOnly(token, value)) {
            end(value, null, token);
        } else {
            count(value, token);
        }
    }

    /**
     * Makes the lookup a miss if the lookup of another cache within it, for the same key, has given its result; and
     * shows its own result to the lookup around it.
     */
    private void findAnswer(@Nullable Object value, RunningLookup lookup) {
        LoadAttribution loads = cache.loads();
        if (loads != null && loads.hasLoad(lookup.ticket())) {
            Tiers.findAroundLoad(cache);
        }
        Tiers.ended(lookup, value);
        int answeredBy = lookup.answeredBy(value);
        if (answeredBy >= 0 && lookup.missesUnlessSignalled()) {
            unclassifiable.answeredBy(CacheIndex.numbered(answeredBy).name());
        }
    }

    /** Ends a lookup that could not be counted, so that it does not seem to run on. */
    private static void abandon(@Nullable RunningLookup lookup, Throwable failure) {
        if (lookup != null && (lookup.isTracked() || lookup.isOnStack())) {
            lookup.end();
        }
        ProbeErrors.recordFailed(failure);
    }

    private boolean isResultOnly(RunningLookup lookup, @Nullable Object value) {
        return lookup.isResultOnly()
                && (lookup.isOnStack() || !cache.isFollowed())
                && (lookup.hasSeat() ? isWithoutLoad(lookup, value) : cache.loads() == null);
    }

    /**
     * Ends the lookup for the loads of its cache, if none has to do with it and the result has not to be waited for.
     */
    private boolean isWithoutLoad(RunningLookup lookup, @Nullable Object value) {
        LoadAttribution loads = cache.loads();
        boolean isWithout = loads != null
                && (value == null || results.isFound(value) || results.read(value) != null)
                && !Boolean.FALSE.equals(value)
                && loads.leaveAlone(lookup.ticket());
        if (isWithout) {
            var unused = lookup.takeTicket();
        }
        return isWithout;
    }

    /** Called on every lookup that throws. */
    @Override
    public boolean test(Throwable failure, @Nullable Object token) {
        try {
            end(null, failure, (RunningLookup) token);
        } catch (Throwable e) {
            abandon((RunningLookup) token, e);
        }
        return true;
    }

    /** Counts by the result alone if possible, without allocating, and so also where no memory is left. */
    private void count(@Nullable Object value, @Nullable RunningLookup lookup) throws ReflectiveOperationException {
        Outcome outcome = rules.classifier() == null ? results.read(value) : null;
        if (outcome == null) {
            end(value, null, lookup);
        } else if (lookup == null) {
            outcome.recordIn(tracker);
        } else {
            count(outcome, lookup);
        }
    }

    /** Counts a lookup that is followed, has its own tracker, or is timed. */
    private void count(Outcome outcome, RunningLookup lookup) {
        if (lookup.isEmpty()) {
            lookup.end();
            outcome.recordIn(tracker);
            return;
        }
        CacheStatisticsTracker own = lookup.tracker();
        CacheStatisticsTracker counting = own == null ? tracker : own;
        long start = lookup.start();
        lookup.end();
        outcome.recordIn(counting);
        if (start != 0) {
            counting.recordLatencyNanos(System.nanoTime() - start);
        }
    }

    private void end(@Nullable Object value, @Nullable Throwable failure, @Nullable RunningLookup token)
            throws ReflectiveOperationException {
        if (token != null && !token.isTracked()) {
            if (CacheIndex.areAnyFollowed()) {
                LookupStack.leaveUntracked(token, cache.number());
            }
            return;
        }
        EndedLookup ended = ended(token);
        if (value instanceof CompletionStage<?> stage) {
            PendingLookup.await(ended, stage, pending);
        } else if (OutcomeRules.isSuspended(value)) {
            ended.forget();
        } else {
            record(ended, value, failure);
        }
    }

    /**
     * Records a lookup. A classifier may ask for the running lookup, which finds this method on the thread's stack
     * although its lookup has ended: what it finds ends here.
     */
    private void record(EndedLookup ended, @Nullable Object value, @Nullable Throwable failure)
            throws ReflectiveOperationException {
        RunningLookup before = rules.classifier() == null ? null : LookupStack.foundLate(cache.number());
        var unused = ended.record(value, failure);
        RunningLookup after = rules.classifier() == null ? null : LookupStack.foundLate(cache.number());
        if (after != null && !after.equals(before)) {
            after.end();
        }
    }

    /** Ends the running lookup and returns what is known of it. */
    EndedLookup ended(@Nullable RunningLookup token) {
        RunningLookup lookup = running(token);
        EndedLookup ended = freeze(lookup);
        lookup.end();
        return ended;
    }

    EndedLookup freeze(RunningLookup lookup) {
        CacheStatisticsTracker own = lookup.tracker();
        return new EndedLookup(cache, rules, unclassifiable, own == null ? tracker : own, lookup);
    }

    /** Returns the token, or the lookup on the stack that entry did not hand out, as it was not followed then. */
    private RunningLookup running(@Nullable RunningLookup token) {
        boolean mayBeFoundLate = cache.isFollowed() && (token == null || !token.isOnStack());
        RunningLookup late = mayBeFoundLate ? LookupStack.foundLate(cache.number()) : null;
        if (late == null) {
            return token == null ? RunningLookup.NONE : token;
        }
        if (token != null) {
            late.takeOver(token);
        }
        return late;
    }
}
