package io.trackedcache.probe.attribution;

import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A lookup that runs, as a load has found it.
 *
 * @param wasPending whether it had left its method by then
 * @param hadLoad whether another load had given it a value by then
 */
record Candidate(
        Seat seat, long term, long key, int instance, long order, long thread, boolean wasPending, boolean hadLoad)
        implements Comparable<Candidate> {
    /** Returns null if no lookup has the seat, or an abandoned one. */
    static @Nullable Candidate of(Seat seat) {
        long term = seat.term();
        if (term < 0 || seat.leaveIfCollected() || seat.isAbandoned()) {
            return null;
        }
        Candidate candidate = new Candidate(
                seat,
                term,
                seat.key(),
                seat.instance(),
                seat.order(),
                seat.thread(),
                seat.isPending(),
                seat.hasLoaded());
        // What was read belongs to this term only if the term has not ended by now.
        VarHandle.loadLoadFence();
        return seat.isTaken(term) ? candidate : null;
    }

    /** Whether it has this key and, if the load is of one instance, counts for that. */
    boolean isWanted(long wantedKey, int wantedInstance) {
        return key == wantedKey && (instance == wantedInstance || wantedInstance == 0 || instance == 0);
    }

    boolean runs() {
        return seat.isTaken(term);
    }

    /** Makes the lookup a miss, unless it is one for another load. */
    boolean claim(boolean hasLoaded) {
        return claim(hasLoaded, 0);
    }

    /**
     * Makes the lookup a miss, unless it is one for another load.
     *
     * @param doubt marks that its load may be the one of another lookup. In one step: a load that ends at the same time
     *     and finds the lookup to be a miss must find this too.
     */
    boolean claim(boolean hasLoaded, long doubt) {
        return seat.mark(term, Seat.MISSED | (hasLoaded ? Seat.LOADED : 0) | doubt, Seat.MISSED);
    }

    /** Marks that a load has begun which it may have caused. */
    void want() {
        var unused = seat.mark(term, Seat.WANTED, Seat.WANTED);
    }

    /** Whether it runs and has no load. */
    boolean isWithoutLoad() {
        return runs() && !seat.hasMissed();
    }

    /** Whether its load may be the one of another lookup. */
    boolean isDoubtful() {
        return runs() && seat.isDoubtful();
    }

    /** Whether it runs, and its thread may have run the load of another lookup. */
    boolean hasPerhapsHelped() {
        return runs() && seat.hasPerhapsHelped();
    }

    /** Marks that the lookup waited, unless it has caused a load. */
    void waited(boolean hasLoaded) {
        var unused = seat.mark(term, hasLoaded ? Seat.WAITED | Seat.LOADED : Seat.WAITED, Seat.MISSED);
    }

    /** Marks that another load for the lookup has returned a value. */
    void hasLoaded() {
        var unused = seat.mark(term, Seat.LOADED, Seat.LOADED);
    }

    boolean isIn(Seat otherSeat, long otherTerm) {
        return seat.equals(otherSeat) && term == otherTerm;
    }

    /**
     * Whether the method of the lookup runs on this thread. A thread that waits for the future of a lookup may run the
     * loads of others meanwhile, as tasks of a pool.
     */
    boolean isWithin(long id) {
        return thread == id && !wasPending;
    }

    @Override
    public int compareTo(Candidate other) {
        return Long.compare(order, other.order);
    }
}
