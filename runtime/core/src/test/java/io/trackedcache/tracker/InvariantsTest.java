package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InvariantsTest {
    private static final CounterLedger CORRECT = new CounterLedger(60, 35, 10, 5, 95, 7, 3, 1);
    private static final int GENERATED = 20_000;
    private static final long SEED = 20_240_614;

    /**
     * Some counters are random: small numbers, which are often at the limits of the rules, and sometimes absurd ones.
     */
    static Stream<CounterLedger> ledgers() {
        Random random = new Random(SEED);
        return Stream.generate(() -> ledger(random)).limit(GENERATED);
    }

    private static CounterLedger ledger(Random random) {
        CounterLedger ledger = random.nextBoolean() ? CORRECT : CounterLedger.EMPTY;
        for (int changes = random.nextInt(9); changes > 0; changes--) {
            Counter changed = Counter.ALL[random.nextInt(Counter.COUNT)];
            ledger = ledger.with(changed, number(random));
        }
        return ledger;
    }

    private static long number(Random random) {
        return random.nextInt(50) == 0 ? random.nextLong() : random.nextInt(-3, 9);
    }

    @Test
    void healedLedgerPassesTheCheck() {
        assertThat(ledgers())
                .allSatisfy(ledger ->
                        assertThat(Invariants.check(Invariants.heal(ledger))).isEmpty());
    }

    @Test
    void healingTwiceIsHealingOnce() {
        assertThat(ledgers().map(Invariants::heal))
                .allSatisfy(healed -> assertThat(Invariants.heal(healed)).isSameAs(healed));
    }

    @Test
    void ledgerThatPassesTheCheckIsLeftAlone() {
        assertThat(ledgers().filter(ledger -> Invariants.check(ledger).isEmpty()))
                .isNotEmpty()
                .allSatisfy(ledger -> {
                    assertThat(Invariants.heal(ledger)).isSameAs(ledger);
                    assertThat(Invariants.repairs(ledger)).isEmpty();
                });
    }

    @Test
    void everyFaultThatIsFoundIsHealed() {
        assertThat(ledgers())
                .allSatisfy(ledger -> assertThat(Invariants.check(ledger).isEmpty())
                        .isEqualTo(Invariants.repairs(ledger).isEmpty()));
    }

    @Test
    void everyRepairContainsTheOldValueAndTheNewOne() {
        assertThat(ledgers()).allSatisfy(ledger -> {
            CounterLedger rebuilt = ledger;
            for (String repair : Invariants.repairs(ledger)) {
                rebuilt = apply(repair, rebuilt);
            }
            assertThat(rebuilt).isEqualTo(Invariants.heal(ledger));
        });
    }

    private static CounterLedger apply(String repair, CounterLedger ledger) {
        String[] parts = repair.split(": | → ", -1);
        Counter counter = Stream.of(Counter.values())
                .filter(candidate -> candidate.label.equals(parts[0]))
                .findFirst()
                .orElseThrow();
        assertThat(ledger.get(counter)).isEqualTo(Long.parseLong(parts[1]));
        return ledger.with(counter, Long.parseLong(parts[2]));
    }

    @Test
    void totalThatDriftedIsHealedToHitsAndMissesWithTheOldValueFirst() {
        CounterLedger drifted = CORRECT.with(Counter.TOTAL, 100);

        assertThat(Invariants.check(drifted))
                .containsExactly(new Violation("total_queries == hits + misses", 95, 100, 5));
        assertThat(Invariants.repairs(drifted)).containsExactly("total_queries: 100 → 95");
        assertThat(Invariants.heal(drifted)).isEqualTo(CORRECT);
    }

    @Test
    void moreExpiredThanMissesIsHealedToTheMisses() {
        CounterLedger overflown = CORRECT.with(Counter.UNINITIALIZED, 0).with(Counter.EXPIRED, 40);

        assertThat(Invariants.check(overflown)).containsExactly(new Violation("expired <= misses", 35, 40, 5));
        assertThat(Invariants.repairs(overflown)).containsExactly("cache_expired: 40 → 35");
    }

    @Test
    void expiredWinsOverUninitializedIfTheirSumExceedsTheMisses() {
        CounterLedger overlapping = new CounterLedger(0, 3, 3, 3, 3, 0, 0, 0);

        assertThat(Invariants.check(overlapping))
                .containsExactly(new Violation("uninitialized <= misses - expired", 0, 3, 3));
        assertThat(Invariants.heal(overlapping)).isEqualTo(new CounterLedger(0, 3, 3, 0, 3, 0, 0, 0));
    }

    /** If the total agreed with the negative count, it must be healed in the same pass. */
    @Test
    void negativeHitsAreHealedInOnePassTogetherWithTheTotal() {
        assertThat(Invariants.repairs(new CounterLedger(-3, 5, 0, 0, 2, 0, 0, 0)))
                .containsExactly("cache_hits: -3 → 0", "total_queries: 2 → 5");
    }

    /** No counter is healed to a negative number on the way. */
    @Test
    void negativeMissesAreHealedInOnePassWithoutTouchingTheirReasons() {
        assertThat(Invariants.check(new CounterLedger(10, -2, 0, 0, 8, 0, 0, 0)))
                .containsExactly(
                        new Violation("cache_misses >= 0", 0, -2, -2),
                        new Violation("total_queries == hits + misses", 10, 8, -2));
    }

    @ParameterizedTest
    @EnumSource(Counter.class)
    void noCounterMayBeNegative(Counter counter) {
        assertThat(Invariants.check(CORRECT.with(counter, -5)))
                .contains(new Violation(counter.label + " >= 0", 0, -5, -5));
    }

    @Test
    void staleHitsAndHitsWithoutSavingAreHealedToTheHits() {
        CounterLedger overlapping = CORRECT.with(Counter.STALE_HITS, 70).with(Counter.HITS_WITHOUT_SAVING, 5);

        assertThat(Invariants.check(overlapping))
                .containsExactly(
                        new Violation("stale_hits <= hits", 60, 70, 10),
                        new Violation("hits_without_saving <= hits - stale_hits", 0, 5, 5));
        assertThat(Invariants.repairs(overlapping))
                .containsExactly("stale_hits: 70 → 60", "hits_without_saving: 5 → 0");
    }

    @Test
    void absurdCountsDoNotWrapTheTotal() {
        CounterLedger absurd = new CounterLedger(Long.MAX_VALUE, Long.MAX_VALUE, 0, 0, 0, 0, 0, 0);

        assertThat(Invariants.heal(absurd).total()).isEqualTo(Long.MAX_VALUE);
    }

    static List<CounterLedger> correctLedgers() {
        return List.of(CounterLedger.EMPTY, CORRECT, new CounterLedger(0, 9, 4, 5, 9, 0, 0, 8));
    }

    @ParameterizedTest
    @MethodSource("correctLedgers")
    void correctLedgersPassTheCheck(CounterLedger ledger) {
        assertThat(Invariants.check(ledger)).isEmpty();
    }
}
