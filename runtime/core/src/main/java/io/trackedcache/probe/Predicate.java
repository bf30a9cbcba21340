package io.trackedcache.probe;

import io.trackedcache.probe.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/** A kind of predicate: which of its answers is a signal, and what that means. */
enum Predicate {
    /** Checks whether an entry has expired. */
    EXPIRY(Predicate.TRUE, Outcome.EXPIRED, Outcome.EXPIRED_UNLESS_FOUND),

    /** The same, where an expired entry that is returned is a stale hit. */
    EXPIRY_THEN_STALE(Predicate.TRUE, Outcome.STALE_IF_FOUND, Outcome.STALE_IF_FOUND),

    /** Checks whether the cache is ready. */
    READY(Predicate.FALSE, Outcome.UNINITIALIZED, Outcome.UNINITIALIZED_UNLESS_FOUND);

    /** The answers, as woven code passes them in the two lowest bits; 0 for null. */
    static final int TRUE = 1;

    static final int FALSE = 2;
    static final int ANSWER = TRUE | FALSE;

    private final int signal;
    private final Outcome ofOne;
    private final Outcome ofSeveral;

    Predicate(int signal, Outcome ofOne, Outcome ofSeveral) {
        this.signal = signal;
        this.ofOne = ofOne;
        this.ofSeveral = ofSeveral;
    }

    boolean isSignal(int said) {
        return (said & ANSWER) == signal;
    }

    /** Returns the signal of an answer about one entry. */
    Outcome ofOne() {
        return ofOne;
    }

    /** Returns the signal of the same answer about several entries. */
    Outcome ofSeveral() {
        return ofSeveral;
    }

    boolean isOfEntries() {
        return this != READY;
    }

    /** Whether a signal may come from predicates of this kind, so that a later answer replaces it. */
    boolean mayHaveSent(@Nullable Outcome sent) {
        if (sent == null || sent == Outcome.AS_RESULT) {
            return true;
        }
        return isOfEntries() ? EXPIRY.sends(sent) || EXPIRY_THEN_STALE.sends(sent) : sends(sent);
    }

    private boolean sends(Outcome sent) {
        return sent == ofOne || sent == ofSeveral;
    }
}
