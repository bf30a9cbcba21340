package io.trackedcache.probe;

import io.trackedcache.probe.attribution.Keys;
import io.trackedcache.probe.attribution.LoadAttribution;

/**
 * The key that a running lookup asks for, the instance that it asks, and the ticket of its seat, where loads find it.
 * Numbers alone, so that a lookup that runs keeps no object of the application alive.
 *
 * <p>Only the lookups of a cache with keys ask for one. A lookup that began before its cache was known to have loads,
 * or that was found on the thread's stack, has a seat at most.
 */
sealed class AskedKey extends PredicateAnswers permits RunningLookup {
    /** That of lookups by a rule: the instances that pass a lookup on to each other are one cache. */
    static final int ANY_INSTANCE = -1;

    /** A power of two. */
    private static final int FIRST_UNUSUAL = 64;

    /** Whether key and instance are known: the cache had keys when the lookup began. */
    private boolean isKnown;

    /** The key as a number. */
    private long key;

    private int instance;

    /** Whether the key is not known, but that of each lookup within it. */
    private boolean isAnyKey;

    /** How many lookups were taken for its parts. */
    private int parts;

    /** Zero if loads do not find the lookup. */
    private int ticket;

    /**
     * Forgets the key of an earlier lookup, and its seat if its exit failed. Called on every followed lookup; does not
     * allocate.
     */
    void beginAsking(int earlierCache) {
        leaveSeat(earlierCache);
        isKnown = false;
        isAnyKey = false;
        key = Keys.UNKNOWN;
    }

    /** Asks for the key that the lookups within it ask for: it was found late, and passes its key on. */
    void asksForAnyKey() {
        isKnown = true;
        isAnyKey = true;
        parts = 0;
        instance = ANY_INSTANCE;
    }

    /** Takes a key, an instance and a seat. Called on every lookup of a cache with keys; does not allocate. */
    void asksFor(long newKey, int newInstance, int newTicket) {
        isKnown = true;
        key = newKey;
        instance = newInstance;
        ticket = newTicket;
        parts = 0;
    }

    /** Takes a part. Returns whether it has as many as should make one look whether it still runs: 64, 128, 256 ... */
    boolean addUnusualPart() {
        parts++;
        return parts >= FIRST_UNUSUAL && (parts & (parts - 1)) == 0;
    }

    /** No longer has parts, as it has ended without an exit. */
    void forgetKey() {
        isKnown = false;
        isAnyKey = false;
    }

    /** Takes a seat for a lookup whose key is not known. */
    void takesSeat(int newTicket) {
        ticket = newTicket;
    }

    /** Leaves the seat, unless the ticket is used up. Called on every followed lookup; does not allocate. */
    void leaveSeat(int cache) {
        if (ticket != LoadAttribution.NO_TICKET) {
            forgetTicket(cache);
        }
    }

    private void forgetTicket(int cache) {
        LoadAttribution loads = CacheIndex.numbered(cache).loads();
        if (loads != null) {
            loads.forget(ticket);
        }
        ticket = LoadAttribution.NO_TICKET;
    }

    boolean hasSeat() {
        return ticket != LoadAttribution.NO_TICKET;
    }

    int ticket() {
        return ticket;
    }

    /** Returns the ticket, which the caller uses up. */
    int takeTicket() {
        int taken = ticket;
        if (taken != LoadAttribution.NO_TICKET) {
            ticket = LoadAttribution.NO_TICKET;
        }
        return taken;
    }

    /** Whether it is known to ask the same instance. */
    boolean isOfInstance(LookupKey other) {
        return isKnown && instance == other.instance();
    }

    boolean isSameKey(LookupKey other) {
        return isAnyKey || Keys.areSame(key, other.number());
    }

    /** Whether it may ask for the key of another lookup. A key that is not known may be any key. */
    boolean mayBeSameKey(AskedKey other) {
        return !isKnown || Keys.areSame(key, other.key);
    }

    /** Whether it may ask the instance of another lookup. An instance that is not known may be any instance. */
    boolean mayBeSameInstance(AskedKey other) {
        return !isKnown || !other.isKnown || instance == other.instance;
    }
}
