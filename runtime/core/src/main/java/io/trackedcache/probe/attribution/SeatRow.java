package io.trackedcache.probe.attribution;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The seats of the lookups whose keys have the same bits at one end. It grows with the number of lookups at once. */
final class SeatRow {
    /** A ticket has this many bits for the place of a seat. */
    static final int PLACE_BITS = 16;

    private static final int MOST_SEATS = 1 << PLACE_BITS;
    private static final int FIRST_SEATS = 4;
    private static final Seat[] NONE = {};

    private static final VarHandle LAST_ORDER;

    static {
        try {
            LAST_ORDER = MethodHandles.lookup().findVarHandle(SeatRow.class, "lastOrder", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile Seat[] seats = NONE;

    /** How many loads look for their lookups right now. */
    private final AtomicInteger searches = new AtomicInteger();

    /** The order of the last lookup. Not exact, as that would cost more: two lookups that begin together may tie. */
    private long lastOrder;

    /** Takes a seat. Returns its place; -1 if there are no more. Allocates only where more lookups run than ever. */
    int take(long key) {
        long order = lastOrder + 1;
        LAST_ORDER.setOpaque(this, order);
        Seat[] all = seats;
        int mask = all.length - 1;
        long thread = Thread.currentThread().getId();
        int hint = (int) thread;
        for (int i = 0; i <= mask; i++) {
            int place = (hint + i) & mask;
            if (all[place].take(key, order, thread)) {
                return place;
            }
        }
        return takeMore(key, order, thread);
    }

    private synchronized int takeMore(long key, long order, long thread) {
        Seat[] all = seats;
        int place = takeAgain(all, key, order, thread);
        if (place >= 0 || all.length == MOST_SEATS) {
            return place;
        }
        Seat[] more = Arrays.copyOf(all, Math.max(FIRST_SEATS, 2 * all.length));
        for (int i = all.length; i < more.length; i++) {
            more[i] = new Seat();
        }
        place = all.length;
        var unused = more[place].take(key, order, thread);
        seats = more;
        return place;
    }

    /** Tries all seats, those of collected lookups too. */
    private static int takeAgain(Seat[] all, long key, long order, long thread) {
        for (int place = 0; place < all.length; place++) {
            var unused = all[place].leaveIfCollected();
            if (all[place].take(key, order, thread)) {
                return place;
            }
        }
        return -1;
    }

    Seat seat(int place) {
        return seats[place];
    }

    /** Frees a seat, unless a load has found its lookup, or may find it right now but not one that began later. */
    boolean leaveUnwanted(int place) {
        return searches.get() == 0 && seats[place].leaveUnwanted();
    }

    /** Returns the same as {@link #withKey}, and marks that a load has begun which the lookups may have caused. */
    @Nullable
    List<Candidate> wantedBy(long key, int instance) {
        beginSearch();
        try {
            List<Candidate> found = withKey(key, instance);
            if (found != null) {
                found.forEach(Candidate::want);
            }
            return found;
        } finally {
            endSearch();
        }
    }

    void beginSearch() {
        searches.incrementAndGet();
    }

    void endSearch() {
        searches.decrementAndGet();
    }

    /** Returns the lookups with this key that run now; null if there are none. */
    @Nullable
    List<Candidate> withKey(long key, int instance) {
        List<Candidate> found = null;
        for (Seat seat : seats) {
            Candidate candidate = seat.key() == key ? Candidate.of(seat) : null;
            if (candidate != null && candidate.isWanted(key, instance)) {
                if (found == null) {
                    found = new ArrayList<>();
                }
                found.add(candidate);
            }
        }
        return found;
    }

    /** Adds the lookups that run now. */
    void addAllTo(List<Candidate> candidates) {
        for (Seat seat : seats) {
            Candidate candidate = Candidate.of(seat);
            if (candidate != null) {
                candidates.add(candidate);
            }
        }
    }
}
