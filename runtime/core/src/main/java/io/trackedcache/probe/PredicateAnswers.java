package io.trackedcache.probe;

import io.trackedcache.probe.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The answers of the predicates of both kinds during one lookup, each kind as {@link Evaluations} has it, and what they
 * change about the signal of that lookup. No part of the states of a lookup: forgotten at each begin.
 */
sealed class PredicateAnswers permits AskedKey {
    private long ofExpiry = Evaluations.NONE;
    private long ofReady = Evaluations.NONE;

    /** Forgets the answers of an earlier lookup. Called on every followed lookup; does not allocate. */
    void beginAnswers() {
        ofExpiry = Evaluations.NONE;
        ofReady = Evaluations.NONE;
    }

    /**
     * Takes an answer, and changes the signal of the lookup if one of the answers is a signal. Called on every call of
     * a predicate within a followed lookup; does not allocate.
     *
     * @param entry a hash of the receiver and the arguments of the predicate
     */
    void add(Predicate predicate, int entry, boolean isSignal, RunningLookup lookup) {
        long before = predicate.isOfEntries() ? ofExpiry : ofReady;
        long now = Evaluations.add(before, entry, isSignal);
        if (predicate.isOfEntries()) {
            ofExpiry = now;
        } else {
            ofReady = now;
        }
        if (!Evaluations.areUsual(before | now)) {
            lookup.countExpired(predicate.isOfEntries() ? Evaluations.more(before, entry, isSignal) : 0);
            replaceAnswer(predicate, now, isSignal, lookup);
        }
    }

    /**
     * An answer about one entry is a signal like others, the last of which decides. Any other replaces its own kind.
     */
    private static void replaceAnswer(Predicate predicate, long answers, boolean isSignal, RunningLookup lookup) {
        Outcome last = lookup.signal();
        boolean isLastSignal = isSignal && !Evaluations.areSeveralEntries(answers);
        if (isLastSignal || predicate.mayHaveSent(last)) {
            @Nullable Outcome now = Evaluations.signal(answers, predicate);
            lookup.replaceSignal(last, now);
        }
    }
}
