package io.trackedcache.probe;

import io.trackedcache.probe.attribution.Keys;
import io.trackedcache.probe.attribution.LoadAttribution;
import io.trackedcache.probe.attribution.Parting;
import io.trackedcache.probe.outcome.BulkEvents;
import io.trackedcache.probe.outcome.BulkKeys;
import io.trackedcache.probe.outcome.BulkResult;
import io.trackedcache.probe.outcome.KotlinResult;
import io.trackedcache.probe.outcome.Outcome;
import io.trackedcache.probe.outcome.OutcomeRules;
import io.trackedcache.probe.outcome.ResultRules;
import io.trackedcache.tracker.CacheStatisticsTracker;
import org.jspecify.annotations.Nullable;

/** A lookup that has left its method, with all that was known of it then. Counts it, once its result is there. */
final class EndedLookup {
    private final ProbedCache cache;
    private final OutcomeRules rules;
    private final Unclassifiable unclassifiable;
    private final CacheStatisticsTracker tracker;
    private final long start;
    private final @Nullable LookupHandle handle;
    private final @Nullable Outcome lastSignal;
    private final int missSignals;
    private final int expiredSignals;
    private final @Nullable LoadAttribution loads;
    private int ticket;
    private final @Nullable BulkCall requested;

    /** Whether it began before its cache was known to have loads, so that these do not know it. */
    private final boolean beganBeforeLoads;

    EndedLookup(
            ProbedCache cache,
            OutcomeRules rules,
            Unclassifiable unclassifiable,
            CacheStatisticsTracker tracker,
            RunningLookup lookup) {
        this.cache = cache;
        this.rules = rules;
        this.unclassifiable = unclassifiable;
        this.tracker = tracker;
        this.start = lookup.start();
        this.handle = lookup.handleOrNull();
        this.lastSignal = lookup.signal();
        this.missSignals = lookup.missSignals();
        this.expiredSignals = lookup.expiredSignals();
        this.ticket = lookup.takeTicket();
        this.loads = ticket == LoadAttribution.NO_TICKET ? null : cache.loads();
        this.requested = lookup.requested();
        this.beganBeforeLoads = ticket == LoadAttribution.NO_TICKET && requested == null && cache.loads() != null;
    }

    ProbedCache cache() {
        return cache;
    }

    CacheStatisticsTracker tracker() {
        return tracker;
    }

    /** Whether a signal has decided, or may still decide, how it ends. */
    boolean isSignalled() {
        return handle != null || lastSignal != null;
    }

    /** Returns when it began, in nanoseconds; zero if it is not timed. */
    long start() {
        return start;
    }

    /** Whether nothing is known but its cache, its key and its start. */
    boolean isReplaceable() {
        return !isSignalled() && requested == null;
    }

    /** Returns its key as a number; unknown if its cache has no loads. */
    long key() {
        return loads == null ? Keys.UNKNOWN : loads.key(ticket);
    }

    /** Keeps it among the lookups that may have caused a load, for as long as {@code pending} is not collected. */
    void pendAs(Object pending) {
        if (loads != null) {
            loads.pendAs(ticket, pending);
        }
    }

    /**
     * Lets another lookup of the same key end in its place, unless a load may be its own: that load may not know the
     * other one. Returns whether it did.
     */
    boolean joins(EndedLookup other) {
        if (key() != other.key() || !(loads == null || loads.joins(ticket, other.ticket))) {
            return false;
        }
        ticket = LoadAttribution.NO_TICKET;
        return true;
    }

    /** Ends it without counting it. */
    void forget() {
        var unused = leave(null, null, null);
    }

    private Parting leave(@Nullable Object future, @Nullable Object value, @Nullable Throwable failure) {
        int left = ticket;
        ticket = LoadAttribution.NO_TICKET;
        return loads == null || left == LoadAttribution.NO_TICKET
                ? Parting.ALONE
                : loads.leave(left, future, value, failure);
    }

    /** Records the lookup. */
    Parting record(@Nullable Object result, @Nullable Throwable thrown) throws ReflectiveOperationException {
        return record(result, thrown, null);
    }

    /**
     * Records the lookup.
     *
     * @param future the one that its method returned, which has completed with the result; null for none
     */
    Parting record(@Nullable Object result, @Nullable Throwable thrown, @Nullable Object future)
            throws ReflectiveOperationException {
        if (result != null && OutcomeRules.isKotlinResult(result)) {
            return recordValue(KotlinResult.value(result), KotlinResult.failure(result), future);
        }
        return recordValue(result, thrown, future);
    }

    /**
     * Returns how another lookup ends that has the same result, and no signals.
     *
     * @param parting of this lookup; if it has a load, the other one has waited for that
     */
    @Nullable
    Outcome outcomeOfJoined(@Nullable Object result, @Nullable Throwable thrown, Parting parting)
            throws ReflectiveOperationException {
        return result != null && OutcomeRules.isKotlinResult(result)
                ? rules.outcome(KotlinResult.value(result), KotlinResult.failure(result), null)
                : rules.outcome(result, thrown, signal(null, parting.ofJoined(), result));
    }

    private Parting recordValue(@Nullable Object value, @Nullable Throwable failure, @Nullable Object future) {
        long nanos = start == 0 ? 0 : System.nanoTime() - start;
        Parting parting = leave(future, value, failure);
        Outcome own = handle == null ? lastSignal : handle.end();
        Outcome signal = signal(own, parting, value);
        boolean isRead = own == signal || requested != null || failure != null || canRead(value);
        Outcome outcome = isRead ? rules.outcome(value, failure, signal) : null;
        parting.ended(outcome != null && outcome.isHit());
        if (beganBeforeLoads && outcome != null && outcome.isHit() && cache.hasStrayLoads()) {
            tracker.recordUnattributedLoads(1);
        }
        if (outcome == null) {
            unclassifiable.report(ResultRules.whyUnclassifiable(value));
            return parting;
        }
        if (signal != null && requested == null && rules.classifier() == null && signal.isLeftToResult(outcome)) {
            unclassifiable.reportSeveralEntries();
        }
        // An error is one error, whatever number of keys was requested.
        if (requested == null || outcome == Outcome.ERROR) {
            outcome.recordIn(tracker);
        } else {
            recordBulk(outcome, value, requested);
        }
        if (start != 0) {
            tracker.recordLatencyNanos(nanos);
        }
        if (parting.hasWaited()) {
            tracker.recordCoalescedWait();
        }
        return parting;
    }

    /**
     * Whether the result would decide without a load, or the classifier may, which is not asked here: it is code of the
     * application. Lookups with results that cannot be read count neither as hits nor, if they have a load, as misses:
     * a cache with misses alone would be shown.
     */
    private boolean canRead(@Nullable Object value) {
        return value == null || rules.classifier() != null || rules.results().read(value) != null;
    }

    /** Returns the last signal; where none decides, what loads say. */
    private @Nullable Outcome signal(@Nullable Outcome signal, Parting parting, @Nullable Object value) {
        if (signal == Outcome.STALE_IF_FOUND && parting.hasNewValue()) {
            return Outcome.EXPIRED;
        }
        if (parting.hasMissed() || (parting.hasWaited() && rules.areWaitersMisses())) {
            return signal == null ? Outcome.MISS : signal.whenMissed();
        }
        boolean isResultOnly = signal == null || signal == Outcome.AS_RESULT;
        return isResultOnly && Boolean.FALSE.equals(value) && isValue() ? Outcome.HIT : signal;
    }

    /** Whether {@code false} is one of the values of the cache. */
    private boolean isValue() {
        LoadAttribution known = cache.loads();
        return known != null && known.givesBooleans();
    }

    private void recordBulk(Outcome outcome, @Nullable Object value, BulkCall call) {
        cache.bulkCalls().remove(call);
        BulkKeys keys = call.keys();
        BulkEvents events = call.endWith(bulkSignals());
        BulkResult result = BulkResult.of(value, keys, rules.results(), events, outcome);
        if (result == null) {
            unclassifiable.report(BulkResult.whyUnclassifiable(value, keys, rules.results(), events));
        } else {
            result.recordIn(tracker);
        }
    }

    private BulkEvents bulkSignals() {
        return handle == null
                ? BulkEvents.ofSignals(missSignals, expiredSignals)
                : BulkEvents.ofSignals(handle.missSignals(), handle.expiredSignals());
    }
}
