package io.trackedcache.tracker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The rules that every correct ledger keeps, checked and healed in one pass. Pure functions; no state.
 *
 * <ol>
 *   <li>No counter is below 0. Healed to 0.
 *   <li>{@code total == hits + misses}. Hits and misses are trusted, the total is healed.
 *   <li>{@code expired <= misses}. Healed to the misses.
 *   <li>{@code uninitialized <= misses - expired}, as a miss has one reason. Expired wins, the rest is healed to what
 *       is left.
 *   <li>{@code stale_hits <= hits}. Healed to the hits.
 *   <li>{@code hits_without_saving <= hits - stale_hits}, as a stale hit saves a cost. Healed to what is left.
 *   <li>{@code load_failed_nanos <= load_nanos}. Healed to the time of all loads.
 * </ol>
 *
 * <p>Each rule sees the ledger as the rules before it have healed it, so one pass finds and heals all faults.
 */
public final class Invariants {
    private static final List<Rule> RULES = rules();

    private Invariants() {}

    /**
     * Returns the violations of the ledger, in the order in which they would be healed; empty for a correct ledger. If
     * the ledger has a {@linkplain CounterLedger#recorded recorded} part, the rest of it is checked, and the violations
     * show the sums.
     */
    public static List<Violation> check(CounterLedger ledger) {
        List<Violation> violations = new ArrayList<>();
        CounterLedger healed = ledger.fromOutside();
        for (Rule rule : RULES) {
            if (!rule.holds(healed)) {
                violations.add(rule.violation(healed, ledger.recorded()));
                healed = rule.heal(healed);
            }
        }
        return List.copyOf(violations);
    }

    /**
     * Returns the ledger with every violation healed; the same instance if there is none. A recorded part stays as it
     * is.
     */
    public static CounterLedger heal(CounterLedger ledger) {
        CounterLedger healed = ledger.fromOutside();
        for (Rule rule : RULES) {
            if (!rule.holds(healed)) {
                healed = rule.heal(healed);
            }
        }
        return healed.plus(ledger.recorded());
    }

    /**
     * Returns what {@link #heal} changes, such as {@code total_queries: 100 → 95}: the counter, its old value, its new
     * value.
     */
    public static List<String> repairs(CounterLedger ledger) {
        return texts(repairsOf(ledger));
    }

    static List<String> texts(List<Repair> repairs) {
        // A plain loop: the stream of an empty list is of another class than that of the rehearsal.
        List<String> texts = new ArrayList<>(repairs.size());
        for (Repair repair : repairs) {
            texts.add(repair.text());
        }
        return texts;
    }

    /** Returns what {@link #heal} changes, in the order of the counters. */
    static List<Repair> repairsOf(CounterLedger ledger) {
        CounterLedger healed = heal(ledger);
        CounterLedger before = ledger.fromOutside();
        CounterLedger after = heal(before);
        List<Repair> repairs = new ArrayList<>();
        for (Counter counter : Counter.ALL) {
            if (before.get(counter) != after.get(counter)) {
                repairs.add(new Repair(
                        lastToHeal(counter, before),
                        counter.label + ": " + ledger.get(counter) + " → " + healed.get(counter)));
            }
        }
        return List.copyOf(repairs);
    }

    /** Returns the invariant whose rule gives the counter its final value. */
    private static String lastToHeal(Counter counter, CounterLedger ledger) {
        String last = "";
        CounterLedger healed = ledger;
        for (Rule rule : RULES) {
            if (!rule.holds(healed)) {
                healed = rule.heal(healed);
                last = rule.counter() == counter ? rule.invariant() : last;
            }
        }
        return last;
    }

    /**
     * What a heal changed.
     *
     * @param invariant the invariant whose rule gave the counter its value
     * @param text the counter, its old value, its new value
     */
    record Repair(String invariant, String text) {}

    /**
     * One invariant.
     *
     * @param isLimit whether the counter may also be below the required value
     */
    private record Rule(String invariant, Counter counter, boolean isLimit, ToLongFunction<CounterLedger> required) {
        boolean holds(CounterLedger ledger) {
            long actual = ledger.get(counter);
            long expected = required.applyAsLong(ledger);
            return isLimit ? actual <= expected : actual == expected;
        }

        Violation violation(CounterLedger ledger, CounterLedger onTop) {
            long expected = required.applyAsLong(ledger);
            long actual = ledger.get(counter);
            long more = onTop.get(counter);
            return new Violation(
                    invariant,
                    CounterLedger.saturatedSum(expected, more),
                    CounterLedger.saturatedSum(actual, more),
                    actual - expected);
        }

        CounterLedger heal(CounterLedger ledger) {
            return ledger.with(counter, required.applyAsLong(ledger));
        }
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (Counter counter : Counter.ALL) {
            rules.add(new Rule(counter.label + " >= 0", counter, false, ledger -> Math.max(0, ledger.get(counter))));
        }
        rules.add(new Rule("total_queries == hits + misses", Counter.TOTAL, false, Invariants::hitsAndMisses));
        rules.add(new Rule("expired <= misses", Counter.EXPIRED, true, CounterLedger::misses));
        rules.add(new Rule(
                "uninitialized <= misses - expired",
                Counter.UNINITIALIZED,
                true,
                ledger -> ledger.misses() - ledger.expired()));
        rules.add(new Rule("stale_hits <= hits", Counter.STALE_HITS, true, CounterLedger::hits));
        rules.add(new Rule(
                "hits_without_saving <= hits - stale_hits",
                Counter.HITS_WITHOUT_SAVING,
                true,
                ledger -> ledger.hits() - ledger.staleHits()));
        rules.add(
                new Rule("load_failed_nanos <= load_nanos", Counter.LOAD_FAILED_NANOS, true, CounterLedger::loadNanos));
        return List.copyOf(rules);
    }

    /** Saturates: absurd counts must not wrap into a negative total. */
    private static long hitsAndMisses(CounterLedger ledger) {
        return CounterLedger.saturatedSum(ledger.hits(), ledger.misses());
    }
}
