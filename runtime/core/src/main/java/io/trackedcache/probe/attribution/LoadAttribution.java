package io.trackedcache.probe.attribution;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The lookups and loads of one cache that run, and which lookup has caused which load. */
public final class LoadAttribution {
    /** The ticket of no lookup. */
    public static final int NO_TICKET = 0;

    /** The ticket of a lookup for which no seat was left. */
    private static final int UNSEATED = -1;

    /** A power of two. */
    private static final int ROWS = 64;

    private final SeatRow[] rows = new SeatRow[ROWS];
    private final EndedLoads ended = new EndedLoads();

    /** The loads whose futures have not completed, by the rows of their keys; the last set is of unknown keys. */
    private final List<AwaitedLoads> awaited = new ArrayList<>();

    private final AtomicInteger awaitedCount = new AtomicInteger();
    private final AtomicInteger unseated = new AtomicInteger();

    /** The kind of the first key; all keys have it, unless {@link #hasMixedKinds}. */
    private int firstKind = -1;

    private boolean hasMixedKinds;
    private volatile boolean givesBooleans;

    private final long abandonedAfterNanos;

    /**
     * Creates the attribution of one cache.
     *
     * @param abandonedAfter how long a lookup may wait for its future and still be the cause of a load
     */
    public LoadAttribution(Duration abandonedAfter) {
        this.abandonedAfterNanos = nanos(abandonedAfter);
        for (int row = 0; row < ROWS; row++) {
            rows[row] = new SeatRow();
            awaited.add(new AwaitedLoads());
        }
        awaited.add(new AwaitedLoads());
    }

    /** Returns at most about 146 years, which can be added to any time. */
    private static long nanos(Duration duration) {
        return duration.compareTo(Duration.ofNanos(Long.MAX_VALUE / 2)) > 0 ? Long.MAX_VALUE / 2 : duration.toNanos();
    }

    /** Whether an object shows where it comes from: it is no constant that many loads or lookups give. */
    public static boolean showsItsOrigin(Object object) {
        return Evidence.proves(object);
    }

    /** Marks that the values of the cache are booleans: {@code false} is one of them, and no miss. */
    public void markBooleans() {
        if (!givesBooleans) {
            givesBooleans = true;
        }
    }

    /** Whether {@code false} is a value that a load gives. */
    public boolean givesBooleans() {
        return givesBooleans;
    }

    /**
     * Begins a lookup. Called on every lookup of a cache with loads; does not allocate, unless more lookups run at once
     * than ever before.
     *
     * @return its ticket
     */
    public int enter(long key) {
        int kind = Keys.kind(key);
        if (kind != firstKind) {
            noteKind(kind);
        }
        int row = rowOf(key);
        int place = rows[row].take(key);
        if (place < 0) {
            unseated.incrementAndGet();
            return UNSEATED;
        }
        return ((row << SeatRow.PLACE_BITS) | place) + 1;
    }

    private void noteKind(int kind) {
        if (firstKind == -1) {
            firstKind = kind;
        }
        if (firstKind != kind) {
            hasMixedKinds = true;
        }
    }

    /** Lookups without a key are spread over all rows, as many may run at once. */
    private static int rowOf(long key) {
        long spread = key == Keys.UNKNOWN ? Thread.currentThread().getId() : key;
        return Keys.spread(spread) & (ROWS - 1);
    }

    private Seat seat(int ticket) {
        return row(ticket).seat(placeOf(ticket));
    }

    private SeatRow row(int ticket) {
        return rows[(ticket - 1) >>> SeatRow.PLACE_BITS];
    }

    private static int placeOf(int ticket) {
        return (ticket - 1) & ((1 << SeatRow.PLACE_BITS) - 1);
    }

    /** Makes a lookup one of an instance that has a cache of its own. */
    public void ofInstance(int ticket, int instance) {
        if (ticket > 0) {
            seat(ticket).ofInstance(instance);
        }
    }

    /** Keeps the ticket of a lookup that has left its method, for as long as the lookup is not collected. */
    public void pendAs(int ticket, Object lookup) {
        if (ticket > 0) {
            seat(ticket).pendAs(new WeakReference<>(lookup), System.nanoTime() + abandonedAfterNanos);
        }
    }

    /** Returns the key of a lookup that runs. */
    public long key(int ticket) {
        return ticket > 0 ? seat(ticket).key() : Keys.UNKNOWN;
    }

    /** Whether a load was caused by a lookup that runs. Called on every lookup of a cache with loads. */
    public boolean hasLoad(int ticket) {
        return ticket > 0 && seat(ticket).hasMissed();
    }

    /** Ends a lookup that is not counted, or counted without its result. */
    public void forget(int ticket) {
        if (ticket == UNSEATED) {
            unseated.decrementAndGet();
        } else {
            var unused = seat(ticket).leave();
        }
    }

    /** Ends a lookup if no load has to do with it so far. Returns whether it did. */
    public boolean leaveAlone(int ticket) {
        return ticket > 0
                && awaitedCount.get() == 0
                && ended.isEmpty()
                && seat(ticket).leaveUnmarked();
    }

    /**
     * Ends a lookup that ends together with another one which runs, unless a load has marked it, or runs and may have
     * been caused by it: that load may not know the other one. A load that begins later finds the other one. Returns
     * whether it did.
     */
    public boolean joins(int ticket, int other) {
        return ticket > 0 && other > 0 && row(ticket).leaveUnwanted(placeOf(ticket));
    }

    /**
     * Ends a lookup, and returns what loads have to do with it. Called on every lookup of a cache with loads; does not
     * allocate while no load is in doubt.
     *
     * @param future the one that its method returned; null for none
     */
    public Parting leave(int ticket, @Nullable Object future, @Nullable Object value, @Nullable Throwable failure) {
        if (ticket == UNSEATED) {
            unseated.decrementAndGet();
            return Parting.ALONE;
        }
        Seat seat = seat(ticket);
        if (awaitedCount.get() != 0) {
            endCompleted(seat.key());
        }
        long last = seat.leave();
        Parting known =
                Parting.of(Seat.has(last, Seat.MISSED), Seat.has(last, Seat.WAITED), Seat.has(last, Seat.LOADED));
        // Read after the seat was left: a load that is added later does not find the lookup.
        if (!ended.isEmpty()) {
            Object[] results = {future, failure != null ? failure : value};
            return ended.lookupEnded(seat, Seat.termOf(last), known, results);
        }
        return known;
    }

    /**
     * Ends the loads whose futures are complete. A future runs its callbacks in reverse order, so those of a lookup
     * that waits for a load may come before the load's own.
     */
    private void endCompleted(long key) {
        if (!Keys.isHarmless(key)) {
            awaited.forEach(AwaitedLoads::endCompleted);
            return;
        }
        awaited.get(rowOf(key)).endCompleted();
        awaited.get(ROWS).endCompleted();
    }

    /** Loads of a key that is known by its identity may belong to a lookup with another object. */
    private AwaitedLoads awaitedWith(long key) {
        return awaited.get(Keys.isHarmless(key) ? rowOf(key) : ROWS);
    }

    /** Returns the lookups of a key that run now, the earliest first. */
    List<Candidate> withKey(long key, int instance) {
        return sorted(key == Keys.UNKNOWN ? null : rows[rowOf(key)].withKey(key, instance));
    }

    /** Returns the same for a load that begins. */
    List<Candidate> wantedBy(long key, int instance) {
        return sorted(key == Keys.UNKNOWN ? null : rows[rowOf(key)].wantedBy(key, instance));
    }

    private static List<Candidate> sorted(@Nullable List<Candidate> found) {
        if (found == null) {
            return List.of();
        }
        Collections.sort(found);
        return found;
    }

    /** Returns all lookups that run now. */
    List<Candidate> running() {
        List<Candidate> running = new ArrayList<>();
        for (SeatRow row : rows) {
            row.addAllTo(running);
        }
        return running;
    }

    /** Whether some lookups have keys that cannot be compared with this one. */
    boolean hasOtherKeysThan(long key) {
        return hasMixedKinds || !Keys.isHarmless(key) || (firstKind != -1 && firstKind != Keys.kind(key));
    }

    /** Whether lookups run for which no seat was left. */
    boolean hasUnseated() {
        return unseated.get() > 0;
    }

    /** Remembers what a load has given. Returns the part that no other load has given. */
    Evidence newPartOf(Evidence evidence) {
        return ended.add(evidence);
    }

    void open(EndedLoad load) {
        ended.add(load);
    }

    AwaitedLoads.Entry awaits(RunningLoad load) {
        awaitedCount.incrementAndGet();
        return awaitedWith(load.key()).add(load, awaitedCount);
    }

    void awaitsNoLonger(AwaitedLoads.Entry load, long key) {
        if (awaitedWith(key).remove(load)) {
            awaitedCount.decrementAndGet();
        }
    }
}
