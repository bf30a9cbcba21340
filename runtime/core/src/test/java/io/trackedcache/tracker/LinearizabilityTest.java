package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt.forClasses;

import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Recording, resets, restores and checks on several threads are linearizable.
 *
 * <p>Reads one number at a time: a snapshot of several numbers is not at one instant, and does not claim to be. (Other
 * tests check the invariants of snapshots.) The model checker runs one thread at a time, so that the JDK does not
 * matter; the stress tests do.
 */
@Tag("lincheck")
class LinearizabilityTest {
    private static final CounterLedger FAULTY = new CounterLedger(60, 35, 10, 5, 100, 0, 0, 0);

    /** The operations of the threads. Public, as Lincheck creates the object. */
    public static class TrackerOperations {
        /** With a clock that stands still: both runs that Lincheck compares must see the same time. */
        private final CacheStatisticsTracker tracker =
                new CacheStatisticsTracker(TrackerSettings.DEFAULTS, new ManualClock());

        @Operation
        public void recordHit() {
            tracker.recordHit();
        }

        @Operation
        public void recordExpired() {
            tracker.recordMiss(MissReason.EXPIRED);
        }

        @Operation
        public long totalQueries() {
            return tracker.totalQueries();
        }

        @Operation
        public long totalOfLifetime() {
            return tracker.lifetime().totalQueries();
        }

        @Operation
        public boolean validate() {
            return tracker.validateConsistency(true).consistent();
        }

        @Operation
        public void restore() {
            var unused = tracker.restore(FAULTY);
        }

        @Operation
        public void reset() {
            tracker.reset();
        }
    }

    /** The books alone, small enough for the model checker to explore their interleavings. */
    public static final class BooksOperations {
        private final StripedCounts counts = new StripedCounts();
        private final Books books = new Books(counts);

        @Operation
        public void recordHit() {
            counts.increment(Leaf.HIT);
        }

        @Operation
        public long totalQueries() {
            return books.seen().total();
        }

        @Operation
        public long totalOfLifetime() {
            return books.lifetime().total();
        }

        @Operation
        public boolean check() {
            return books.check(true).issues().isEmpty();
        }

        @Operation
        public void restore() {
            var unused = books.restore(FAULTY, false);
        }

        @Operation
        public void reset() {
            var unused = books.reset();
        }
    }

    /** The same without exclusion between reset and read: the reason for the lock of the books. */
    public static final class UnguardedReset {
        private final StripedCounts counts = new StripedCounts();
        private LeafCounts baseline = LeafCounts.NONE;

        @Operation
        public void recordHit() {
            counts.increment(Leaf.HIT);
        }

        @Operation
        public void reset() {
            baseline = counts.read();
        }

        @Operation
        public long seen() {
            return counts.read().since(baseline).of(Leaf.HIT);
        }
    }

    private static ModelCheckingOptions modelChecking(int iterations) {
        return new ModelCheckingOptions()
                .threads(3)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(1)
                .iterations(iterations)
                .invocationsPerIteration(200)
                // A read is a long loop over all cells; the stress test covers the linearizability of its sums.
                .addGuarantee(forClasses(StripedCounts.class.getName())
                        .methods("read")
                        .treatAsAtomic())
                .addGuarantee(forClasses(
                                Invariants.class.getName(), CounterLedger.class.getName(), LeafCounts.class.getName())
                        .allMethods()
                        .treatAsAtomic());
    }

    @Test
    @Tag("one-jdk")
    void booksAreLinearizableInEveryInterleaving() {
        modelChecking(2).check(BooksOperations.class);
    }

    @Test
    @Tag("long")
    @Tag("one-jdk")
    void booksAreLinearizableInEveryInterleavingOfManyScenarios() {
        modelChecking(15).check(BooksOperations.class);
    }

    @Test
    void trackerIsLinearizableUnderStress() {
        stress(3);
    }

    @Test
    @Tag("long")
    void trackerIsLinearizableUnderLongStress() {
        stress(30);
    }

    private static void stress(int iterations) {
        new StressOptions()
                .threads(3)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(1)
                .iterations(iterations)
                .invocationsPerIteration(1_000)
                .check(TrackerOperations.class);
    }

    @Test
    @Tag("one-jdk")
    void modelCheckerFindsBooksWithoutALock() {
        assertThatThrownBy(() -> modelChecking(15).minimizeFailedScenario(false).check(UnguardedReset.class))
                .isInstanceOf(LincheckAssertionError.class);
    }
}
