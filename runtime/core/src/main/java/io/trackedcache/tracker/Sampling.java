package io.trackedcache.tracker;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which lookups are timed: a share of them, or some a second.
 *
 * <p>Each lookup is drawn where it is counted. The count before it is a number that no other lookup gets, so that a
 * multiple of it, cut to its low bits, is as good as a random number; it needs no state. What is drawn is the next
 * lookup to begin, as this one has ended. So every lookup is as likely as any other: a time at random would select
 * those after a pause too often. Only in a share below {@link #CLOSE} is not always the next one taken, since with two
 * lookups within each other that would be the outer one each time.
 *
 * <p>With some a second, the share follows the fastest rate of the last while, see {@link #adjust}. Before that knows a
 * rate, and where no thread calls it, the share is {@link #UNKNOWN_RATE}.
 */
final class Sampling {
    /** Two to the 64th divided by the golden ratio: multiples of it, cut to 64 bits, fill their range evenly. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final long NEVER = 0;
    private static final double UNKNOWN_RATE = 1.0 / 256;

    /** The share from which on the next lookup is taken. */
    private static final double CLOSE = 1.0 / 256;

    /** One in so many of the lookups that could be taken is. */
    private static final int SKIPPED = 4;

    /** What a second leaves of a rate that was faster. */
    private static final double KEPT = 0.9;

    private static final double NANOS_PER_SECOND = 1e9;

    private final LookupNeeds needs;
    private final int perSecond;

    /** How many are timed before the share falls: as many as are kept. */
    private final int burst;

    /** How many lookups were timed since the share was last adjusted. */
    private final AtomicInteger timed = new AtomicInteger();

    /** Whether the first lookup has still to be timed. */
    private volatile boolean isUntimed = true;

    private boolean isClose;
    private double fastest;
    private long lookupsBefore;
    private long nanosBefore;

    /** Not volatile: every lookup reads it, and an old value does no harm. */
    private long chance = NEVER;

    private Sampling(LookupNeeds needs, int perSecond, long now) {
        this.needs = needs;
        this.perSecond = perSecond;
        this.burst = Math.max(Latencies.SIZE, perSecond);
        this.nanosBefore = now;
    }

    static Sampling of(TrackerSettings settings, LookupNeeds needs, long now) {
        Sampling sampling = new Sampling(needs, settings.latencySamplesPerSecond(), now);
        if (settings.latencySampling() > 0) {
            sampling.take(settings.latencySampling());
        } else if (sampling.perSecond > 0) {
            sampling.take(UNKNOWN_RATE);
        } else {
            return sampling;
        }
        // The first lookup always is: a cache that is asked once in a while has a latency from then on.
        needs.addTiming();
        return sampling;
    }

    private void take(double share) {
        needs.set(LookupNeeds.Kind.ALL_TIMES, share >= 1);
        isClose = share >= CLOSE;
        chance = share >= 1 ? NEVER : (long) (share * Long.MAX_VALUE);
    }

    /**
     * Draws the next lookup. Called on every lookup; does not allocate.
     *
     * @param before how many lookups of this kind were counted before this one
     * @param seed differs from cache to cache
     */
    void draw(long before, long seed) {
        if (((before + seed) * GOLDEN) >>> 1 < chance) {
            needs.addTiming();
        }
    }

    /** Whether the lookup that begins now is timed, where lookups need something. */
    boolean isTimed() {
        boolean isTimed = needs.has(LookupNeeds.Kind.ALL_TIMES) || (needs.hasTimings() && takes());
        if (isTimed && perSecond > 0 && timed.incrementAndGet() > burst) {
            slowDown();
        }
        return isTimed;
    }

    private boolean takes() {
        boolean isTaken = (isClose || isUntimed || Seeds.next() % SKIPPED == 0) && needs.takeTiming();
        if (isTaken && isUntimed) {
            isUntimed = false;
        }
        return isTaken;
    }

    /**
     * The rate has grown since it was last known: until it is known again, the share halves with each half of a burst.
     * So what is kept of a burst are its latest lookups by a share that halves once, and not a few of each tenfold: a
     * cache that is asked for less than a second would show its first, slow lookups alone.
     */
    private void slowDown() {
        timed.set(burst / 2);
        double share = needs.has(LookupNeeds.Kind.ALL_TIMES) ? 1 : (double) chance / Long.MAX_VALUE;
        take(share / 2);
    }

    /**
     * Sets the share that times some lookups a second at the fastest rate of late. A rate that changes within seconds
     * leaves the share as it is, so that slow and fast lookups are selected alike. To be called every second.
     */
    synchronized void adjust(StripedCounts counts, long now) {
        if (perSecond == 0 || now - nanosBefore <= 0) {
            return;
        }
        double seconds = (now - nanosBefore) / NANOS_PER_SECOND;
        long lookups = counts.lookups();
        fastest = Math.max((lookups - lookupsBefore) / seconds, fastest * Math.pow(KEPT, seconds));
        lookupsBefore = lookups;
        nanosBefore = now;
        timed.set(0);
        take(fastest <= perSecond ? 1 : perSecond / fastest);
    }
}
