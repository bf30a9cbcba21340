package io.trackedcache.tracker;

/**
 * Counts plain lookups: those that need nothing but a count of their results, see {@link LookupNeeds}.
 *
 * <p>A record of records, as the JIT compiler trusts the fields of records: where a probe is a constant, so are the
 * counts, and a lookup adds to a place in memory that is known.
 */
public record PlainLookups(StripedCounts counts, Sampling sampling) {
    /** Counts a hit. Called on every lookup; does not allocate. */
    public void hit() {
        sampling.draw(counts.addOne(Leaf.HIT_SLOT), counts.seed());
    }

    /** Counts a miss because there was no entry. Called on every lookup; does not allocate. */
    public void miss() {
        sampling.draw(counts.addOne(Leaf.MISS_SLOT), counts.seed());
    }

    /** Counts any outcome. */
    void count(Leaf outcome) {
        sampling.draw(counts.addOne(outcome.slot), counts.seed());
    }

    /** Counts several lookups of one call, which is drawn once. */
    void count(Leaf outcome, long amount) {
        sampling.draw(counts.addSeveral(outcome, amount), counts.seed());
    }
}
