package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.probe.outcome.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationsTest {
    /**
     * Each answer is an entry, as a letter, which is a capital for the signal; then how many entries have expired, then
     * the signal.
     */
    @ParameterizedTest
    @CsvSource({
        "a, 0,",
        "A, 1, EXPIRED",
        "AA, 1, EXPIRED",
        "Aa, 0,",
        "aA, 1, EXPIRED",
        "AaA, 1, EXPIRED",
        "AB, 2, EXPIRED_UNLESS_FOUND",
        "ABb, 1, AS_RESULT",
        "ABA, 3, EXPIRED_UNLESS_FOUND",
        "aB, 1, AS_RESULT",
        "Ab, 1, AS_RESULT",
        "AaB, 1, AS_RESULT",
        "abc, 0,",
        "abC, 1, AS_RESULT",
        "Abb, 1, AS_RESULT",
    })
    void lastAnswerAboutOneEntryCountsAndAllAboutSeveral(String sequence, int expired, @Nullable Outcome signal) {
        long answers = Evaluations.NONE;
        int sum = 0;
        for (int i = 0; i < sequence.length(); i++) {
            char answer = sequence.charAt(i);
            // Negative, to test all bits.
            int entry = -Character.toLowerCase(answer);
            sum += Evaluations.more(answers, entry, Character.isUpperCase(answer));
            answers = Evaluations.add(answers, entry, Character.isUpperCase(answer));
        }

        assertThat(Evaluations.signal(answers, Predicate.EXPIRY)).isEqualTo(signal);
        assertThat(Evaluations.areUsual(answers)).isEqualTo(signal == null);
        assertThat(sum).isEqualTo(expired);
    }

    @Test
    void signalsAreThoseOfThePredicate() {
        long one = Evaluations.add(Evaluations.NONE, 0, true);
        assertThat(Evaluations.signal(one, Predicate.EXPIRY_THEN_STALE)).isEqualTo(Outcome.STALE_IF_FOUND);
        assertThat(Evaluations.signal(one, Predicate.READY)).isEqualTo(Outcome.UNINITIALIZED);

        long two = Evaluations.add(one, -1, true);
        assertThat(Evaluations.signal(two, Predicate.EXPIRY_THEN_STALE)).isEqualTo(Outcome.STALE_IF_FOUND);
        assertThat(Evaluations.signal(two, Predicate.READY)).isEqualTo(Outcome.UNINITIALIZED_UNLESS_FOUND);
        assertThat(Evaluations.signal(Evaluations.NONE, Predicate.READY)).isNull();
    }
}
