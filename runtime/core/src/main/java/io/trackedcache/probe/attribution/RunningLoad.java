package io.trackedcache.probe.attribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A load that runs, with the lookups of its key that ran when it began. It may end on another thread. */
public abstract class RunningLoad implements LoadListener {
    private final LoadAttribution cache;
    private final long key;
    private final int instance;
    private final boolean isRefresh;

    /** Whether it runs within a lookup of its key, on the same thread: then it is no load of another lookup. */
    private final boolean isWithinLookup;

    private final List<Candidate> candidates;
    private volatile @Nullable Object future;
    private volatile AwaitedLoads.@Nullable Entry awaited;
    private volatile boolean hasEnded;

    /**
     * Begins the load.
     *
     * @param key as {@link Keys#of} has it
     * @param instance a number of the instance that it loads for; 0 if all instances share a cache
     * @param isRefresh whether it is declared to be no lookup's miss
     */
    protected RunningLoad(LoadAttribution cache, long key, int instance, boolean isRefresh) {
        this.cache = cache;
        this.key = key;
        this.instance = instance;
        this.isRefresh = isRefresh;
        this.candidates = isRefresh ? List.of() : ownFirst(cache.wantedBy(key, instance));
        this.isWithinLookup = !candidates.isEmpty()
                && candidates.get(0).isWithin(Thread.currentThread().getId());
    }

    /**
     * Puts the lookups whose methods run on this thread first. The load runs within one of them, which may not be the
     * earliest: that one may go on to load by itself.
     */
    private static List<Candidate> ownFirst(List<Candidate> candidates) {
        if (candidates.size() < 2) {
            return candidates;
        }
        long thread = Thread.currentThread().getId();
        List<Candidate> ordered = new ArrayList<>(candidates);
        ordered.removeIf(candidate -> !candidate.isWithin(thread));
        for (Candidate candidate : candidates) {
            if (!candidate.isWithin(thread)) {
                ordered.add(candidate);
            }
        }
        return ordered;
    }

    /** Ends the load when its future completes, which the subclass reports; a lookup that ends earlier checks it. */
    public final void awaits(Object newFuture) {
        future = newFuture;
        awaited = cache.awaits(this);
        if (hasEnded) {
            // Another thread has ended it already, and did not know the entry.
            awaitsNoLonger();
        }
    }

    /** Ends the load if its future is complete. Not asked of subclasses of the application. */
    final void endIfComplete() {
        if (future instanceof CompletableFuture<?> complete
                && complete.getClass() == CompletableFuture.class
                && complete.isDone()) {
            futureCompleted(complete);
        }
    }

    /** Ends the load, unless that was done. */
    protected abstract void futureCompleted(CompletableFuture<?> complete);

    long key() {
        return key;
    }

    /**
     * Ends the load: gives it to the lookup that has caused it, and marks those that have waited for it.
     *
     * @param hasLoaded whether it has returned a value
     * @param keys the keys that it has given values for, if it has loaded several; otherwise none
     * @param isOfMany whether it may have loaded several keys, known or not
     */
    public final void end(
            @Nullable Object value,
            @Nullable Throwable failure,
            boolean hasLoaded,
            Collection<? extends @Nullable Object> keys,
            boolean isOfMany) {
        try {
            attribute(value, failure, hasLoaded, keys, isOfMany);
        } finally {
            hasEnded = true;
            awaitsNoLonger();
        }
    }

    /** Ends the wait, after the load was attributed: a lookup that ends now must still find the load. */
    private void awaitsNoLonger() {
        AwaitedLoads.Entry entry = awaited;
        if (entry != null) {
            cache.awaitsNoLonger(entry, key);
        }
    }

    private void attribute(
            @Nullable Object value,
            @Nullable Throwable failure,
            boolean hasLoaded,
            Collection<? extends @Nullable Object> keys,
            boolean isOfMany) {
        if (isRefresh) {
            refreshed();
            return;
        }
        Evidence evidence = cache.newPartOf(Evidence.of(future, value, failure));
        boolean isClaimed = claim(hasLoaded);
        if (isClaimed) {
            markWaiting(hasLoaded);
        } else if (!candidates.isEmpty()) {
            endWithoutCause(hasLoaded);
            return;
        }
        for (Object each : keys) {
            isClaimed |= claim(Keys.of(each), hasLoaded);
        }
        if (!isClaimed && isOfBulkLookup(value, hasLoaded)) {
            return;
        }
        if (!isClaimed || !evidence.isEmpty()) {
            openFor(others(isClaimed, evidence), evidence, hasLoaded, isClaimed, isOfMany);
        }
    }

    /** Gives the load to the bulk lookups that it has loaded keys for. Returns whether there are any. */
    protected abstract boolean isOfBulkLookup(@Nullable Object value, boolean hasLoaded);

    /** Gives a part of the load to the earliest lookup of its key that runs. */
    private boolean claim(long part, boolean hasLoaded) {
        boolean isClaimed = false;
        for (Candidate candidate : cache.withKey(part, instance)) {
            if (isClaimed) {
                candidate.waited(hasLoaded);
            } else {
                isClaimed = candidate.claim(hasLoaded);
            }
        }
        return isClaimed;
    }

    /** Gives the load to the earliest lookup of its key that still runs and has no load. */
    private boolean claim(boolean hasLoaded) {
        for (Candidate candidate : candidates) {
            if (candidate.isWithoutLoad() && candidate.claim(hasLoaded, doubt(candidate))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns a mark for the lookup that is given the load, if others of the key have none, or only one that may be of
     * this lookup: one of them may have caused it. On the thread of a lookup that is so only if a pool's task runs
     * there.
     */
    private long doubt(Candidate claimed) {
        if (candidates.stream().noneMatch(other -> !other.equals(claimed) && isInDoubt(other))) {
            return 0;
        }
        return isWithinLookup && claimed.equals(candidates.get(0)) ? Seat.PERHAPS_HELPED : Seat.DOUBTFUL;
    }

    private static boolean isInDoubt(Candidate other) {
        return other.isWithoutLoad() || other.isDoubtful() || other.hasPerhapsHelped();
    }

    /** Marks the other lookups of the key: they end after the load, and began before its end. */
    private void markWaiting(boolean hasLoaded) {
        for (Candidate candidate : cache.withKey(key, instance)) {
            candidate.waited(hasLoaded);
        }
    }

    /**
     * Ends a load of which each lookup of its key has ended before it, so that none has waited for it; or has another
     * load. If that had failed, or runs too, this one is a retry or a hedged request. If it had given a value, or if
     * there was a choice of lookups for it, it may have been the load of another one, which was counted as a hit.
     */
    private void endWithoutCause(boolean hasLoaded) {
        boolean isRetry = false;
        boolean isSecond = false;
        for (Candidate candidate : candidates) {
            isRetry |= candidate.runs();
            isSecond |= candidate.isDoubtful() || (!isWithinLookup && mayHaveLoadOfAnother(candidate));
            if (hasLoaded) {
                candidate.hasLoaded();
            }
        }
        if (isSecond) {
            unattributed(1);
        } else if (!isRetry) {
            refreshed();
        }
    }

    private static boolean mayHaveLoadOfAnother(Candidate candidate) {
        return candidate.hasPerhapsHelped() || (candidate.hadLoad() && candidate.runs());
    }

    /** Returns the lookups whose results may show that they have caused the load, or have waited for it. */
    private List<Candidate> others(boolean isClaimed, Evidence evidence) {
        if (isClaimed && !cache.hasOtherKeysThan(key)) {
            return List.of();
        }
        List<Candidate> others = new ArrayList<>();
        for (Candidate candidate : cache.running()) {
            boolean isComparable = Keys.areComparable(key, candidate.key());
            if (!isComparable || (!isClaimed && !evidence.isEmpty())) {
                others.add(candidate);
            }
        }
        return others;
    }

    private void openFor(
            List<Candidate> others, Evidence evidence, boolean hasLoaded, boolean isClaimed, boolean isOfMany) {
        boolean isRefreshIfUnclaimed = !cache.hasUnseated();
        for (Candidate candidate : others) {
            isRefreshIfUnclaimed &= Keys.areComparable(key, candidate.key());
        }
        if (others.isEmpty() && !isClaimed) {
            if (isRefreshIfUnclaimed) {
                refreshed();
            } else {
                unattributed(1);
            }
        } else if (!others.isEmpty()) {
            cache.open(new EndedLoad(evidence, this, isOfMany, hasLoaded, isClaimed, isRefreshIfUnclaimed, others));
        }
    }
}
