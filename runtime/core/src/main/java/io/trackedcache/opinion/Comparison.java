package io.trackedcache.opinion;

import java.time.Instant;

/**
 * The comparison of one counter of the application with our own count, from one quiet reading to the next. Pure state;
 * reads nothing itself.
 *
 * <p>A lookup is counted by the application in its body and by us at its exit. So a lookup that runs makes us count
 * less, never more, and what we count more than the application was lost there, at least. This holds from the beginning
 * on if both began at a moment without lookups, as when an instance is made. A comparison that begins later cannot know
 * which lookups run; it settles over several readings, and begins with the one in which we were farthest ahead.
 *
 * <pre>
 *   reading                          what follows
 *   as much as we counted            SAME
 *   less, in two readings            DRIFT by the smaller difference; OTHER if nothing can be lost or the share is steady
 *   more, in two new readings        a new comparison: it counts other calls too, or began with a value
 *   less than it showed before       a new comparison: it was reset; if its code only adds, a thread has written an
 *                                    old value, which is a loss
 *   less, and it may have been       a new comparison: we counted so much since the last reading that a counter which
 *   reset and grown again            began at 0 could be beyond that one
 * </pre>
 */
final class Comparison {
    private static final int READINGS_TO_SETTLE = 3;

    /** A lookup that runs may make it look ahead once. */
    private static final int READINGS_AHEAD = 2;

    /** Lookups that run have been counted by the application, but not by us. */
    private static final long MOST_RUNNING = 100;

    private static final long FEW_LOOKUPS = 20;
    private static final long MANY_LOOKUPS = 1_000;

    private final Shares shares = new Shares();

    /** What we had counted before it began; 0 if that is not known. */
    private long before;

    /** By how much we are ahead if nothing was lost since the last restart. */
    private long base;

    private int settling;
    private long lastOurs;
    private long lastTheirs;
    private boolean wasRead;
    private int readingsAhead;
    private int timesAhead;

    /** What was lost according to the last reading. */
    private long suspected;

    private long drift;
    private long addedAt = -1;
    private Instant since;
    private OwnCounterState state = OwnCounterState.WAITING;

    private final CertainLoss certain = new CertainLoss();
    private boolean isAddedNow;

    private Comparison(Instant since, int settling) {
        this.since = since;
        this.settling = settling;
    }

    /** Begins at a moment when no lookup ran, with the counts of that moment. */
    static Comparison from(long ours, long theirs, Instant now) {
        Comparison comparison = new Comparison(now, 0);
        comparison.before = ours - theirs;
        comparison.base = ours - theirs;
        comparison.lastOurs = ours;
        comparison.lastTheirs = theirs;
        return comparison;
    }

    /** Begins at a moment when lookups may run. */
    static Comparison unsettled(Instant now) {
        Comparison comparison = new Comparison(now, READINGS_TO_SETTLE);
        comparison.certain.refute();
        return comparison;
    }

    /**
     * Takes a reading during which no lookup ended.
     *
     * @param mayBeReset whether the application may set the counter to 0
     */
    void read(long ours, long theirs, boolean mayBeReset, Instant now) {
        boolean isLess = settling == 0 && ours - theirs - base > suspected;
        boolean isReset = theirs < lastTheirs || (isLess && mayHaveGrownAgain(ours - lastOurs));
        boolean hasOverflowed = theirs < 0 && lastTheirs >= 0;
        if ((mayBeReset && isReset) || hasOverflowed) {
            restart(ours - theirs, now);
        } else if (wasRead) {
            shares.add(ours - lastOurs, theirs - lastTheirs);
        }
        boolean isNew = ours != lastOurs || theirs != lastTheirs;
        boolean countsLate = wasRead && ours == lastOurs && theirs > lastTheirs && suspected > 0 && !isAddedNow;
        if (countsLate) {
            certain.refute();
        }
        wasRead = true;
        lastOurs = ours;
        lastTheirs = theirs;
        if (settling > 0) {
            settle(ours - theirs);
        } else {
            compare(ours - theirs - base, isNew, now);
        }
    }

    /** Whether a counter that was reset since the last reading may show as much as then. */
    private boolean mayHaveGrownAgain(long lookups) {
        return 2 * lookups + MOST_RUNNING >= lastTheirs;
    }

    private void settle(long difference) {
        base = settling == READINGS_TO_SETTLE ? difference : Math.max(base, difference);
        settling--;
    }

    private void restart(long difference, Instant now) {
        certain.refute();
        base = difference;
        settling = READINGS_TO_SETTLE;
        readingsAhead = 0;
        suspected = 0;
        drift = 0;
        addedAt = -1;
        to(OwnCounterState.WAITING, now);
    }

    private void compare(long lost, boolean isNew, Instant now) {
        if (lost < 0) {
            ahead(lost, isNew, now);
            return;
        }
        isAddedNow = false;
        certain.add(lost, now);
        readingsAhead = 0;
        drift = Math.min(lost, suspected);
        suspected = lost;
        if (lost == 0) {
            to(OwnCounterState.SAME, now);
        } else if (drift > 0) {
            to(state == OwnCounterState.OTHER ? OwnCounterState.OTHER : OwnCounterState.DRIFT, now);
        } else if (state == OwnCounterState.SAME) {
            to(OwnCounterState.WAITING, now);
        }
    }

    /** Takes a reading in which it is ahead. If nothing has happened, the lookup that made it so may still run. */
    private void ahead(long lost, boolean isNew, Instant now) {
        if (isAddedNow) {
            // It has counted later what looked lost.
            certain.refute();
        }
        if (state == OwnCounterState.DRIFT) {
            to(OwnCounterState.WAITING, now);
        }
        isAddedNow = false;
        certain.clear();
        suspected = 0;
        drift = 0;
        readingsAhead += isNew ? 1 : 0;
        if (readingsAhead < READINGS_AHEAD || -lost <= MOST_RUNNING) {
            return;
        }
        timesAhead++;
        restart(base + lost, now);
        if (shares.areSteady(FEW_LOOKUPS, 0.005)) {
            to(OwnCounterState.OTHER, now);
        } else if (timesAhead > 1) {
            to(OwnCounterState.MORE, now);
        }
    }

    /** Decides whether a difference is a loss, once it is known whether updates can be lost. */
    void judge(Proneness.Kind proneness, Instant now) {
        if (drift == 0) {
            return;
        }
        boolean isOther = switch (proneness) {
            case KEEPS, SET -> true;
            case LOSES -> shares.areSteady(MANY_LOOKUPS, 0.001);
            case UNKNOWN -> shares.areSteady(FEW_LOOKUPS, 0.005);
        };
        to(isOther ? OwnCounterState.OTHER : OwnCounterState.DRIFT, now);
    }

    /** Whether it has counted as much as we have since the comparison began, as far as that is known. */
    boolean agrees(long ours, long theirs) {
        return settling == 0 && ours - theirs == base;
    }

    /** Marks that the drift was added to the counter. The next reading shows whether it is there. */
    void added() {
        addedAt = suspected;
        suspected = 0;
        drift = 0;
        certain.clear();
        isAddedNow = true;
    }

    /** Returns the loss that may be added to the counter; 0 for none. */
    long certainLoss(Instant now) {
        return state == OwnCounterState.DRIFT ? certain.amount(now) : 0;
    }

    /** Whether an added drift has not been looked for. */
    boolean isUnconfirmed() {
        return addedAt >= 0;
    }

    /**
     * Whether the counter has kept what was added to it, as it has lost less than before since then. Asked once, after
     * the next reading.
     */
    boolean hasKeptAdded() {
        boolean hasKept = lastOurs - lastTheirs - base < addedAt;
        addedAt = -1;
        return hasKept;
    }

    private void to(OwnCounterState next, Instant now) {
        if (state != next) {
            state = next;
            since = now;
        }
    }

    /** Whether it has begun anew, so that what it shows next is news. */
    boolean isSettling() {
        return settling > 0;
    }

    OwnCounterState state() {
        return state;
    }

    /** Returns the state for views: a counter that is ahead is not called the same, but it may be soon. */
    OwnCounterState shownState() {
        return state == OwnCounterState.SAME && ahead() > 0 ? OwnCounterState.WAITING : state;
    }

    /** Returns by how much it is ahead; 0 if it is not, or that is not known. */
    long ahead() {
        return settling > 0 ? 0 : Math.max(0, lastTheirs - lastOurs + base);
    }

    /** Returns how many updates were lost, at least; 0 unless there is a {@code DRIFT}. */
    long drift() {
        return state == OwnCounterState.DRIFT ? drift : 0;
    }

    /** Returns what the counter showed at the last quiet reading. */
    long theirs() {
        return lastTheirs;
    }

    /** Returns what we counted then: what the counter should show, unless it counts something else. */
    long ours() {
        boolean isOther = state == OwnCounterState.OTHER || state == OwnCounterState.MORE;
        return lastOurs - (isOther ? before : base);
    }

    String share() {
        return shares.last();
    }

    Instant since() {
        return since;
    }
}
