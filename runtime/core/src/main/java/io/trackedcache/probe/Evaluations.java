package io.trackedcache.probe;

import io.trackedcache.probe.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The answers of the predicates of one kind during one lookup, in a number: of several answers about the same entry,
 * the last one counts. An entry is known by a hash of the receiver and the arguments of the predicate. The number is
 * kept by {@link RunningLookup}, which must not hold references.
 *
 * <p>The lower half is the hash of the last entry, the upper half has the bits below.
 */
final class Evaluations {
    /** No answers. */
    static final long NONE = 0;

    private static final int ENTRY_BITS = 32;
    private static final long ENTRY = (1L << ENTRY_BITS) - 1;
    private static final long ANSWERED = 1L << ENTRY_BITS;
    private static final long LAST_IS_SIGNAL = ANSWERED << 1;
    private static final long ALL_ARE_SIGNALS = ANSWERED << 2;
    private static final long ANY_IS_SIGNAL = ANSWERED << 3;
    private static final long SEVERAL_ENTRIES = ANSWERED << 4;

    private Evaluations() {}

    /** Returns the answers with one more. Called on most calls of a predicate within a lookup; does not allocate. */
    static long add(long answers, int entry, boolean isSignal) {
        boolean isOfOne = answers == NONE || (isSame(answers, entry) && !areSeveralEntries(answers));
        return (isOfOne ? first(isSignal) : next(answers, isSignal)) | (entry & ENTRY);
    }

    private static long first(boolean isSignal) {
        return isSignal ? ANSWERED | LAST_IS_SIGNAL | ALL_ARE_SIGNALS | ANY_IS_SIGNAL : ANSWERED;
    }

    private static long next(long answers, boolean isSignal) {
        long before = (answers & ~ENTRY) | SEVERAL_ENTRIES;
        return isSignal ? before | LAST_IS_SIGNAL | ANY_IS_SIGNAL : before & ~(LAST_IS_SIGNAL | ALL_ARE_SIGNALS);
    }

    private static boolean isSame(long answers, int entry) {
        return answers != NONE && (answers & ENTRY) == (entry & ENTRY);
    }

    /** Returns how many entries more give the signal by one more answer: 1 or 0, or -1 if an entry no longer does. */
    static int more(long answers, int entry, boolean isSignal) {
        boolean wasSignal = isSame(answers, entry) && (answers & LAST_IS_SIGNAL) != 0;
        return (isSignal ? 1 : 0) - (wasSignal ? 1 : 0);
    }

    /** Whether no answer is a signal, so that nothing needs to be done. */
    static boolean areUsual(long answers) {
        return (answers & ANY_IS_SIGNAL) == 0;
    }

    static boolean areSeveralEntries(long answers) {
        return (answers & SEVERAL_ENTRIES) != 0;
    }

    /** Returns the signal of all answers together; null for none. */
    static @Nullable Outcome signal(long answers, Predicate predicate) {
        if (areUsual(answers)) {
            return null;
        }
        if (!areSeveralEntries(answers)) {
            return predicate.ofOne();
        }
        return (answers & ALL_ARE_SIGNALS) != 0 ? predicate.ofSeveral() : Outcome.AS_RESULT;
    }
}
