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
 * Recording, resets, restores and checks on several threads look as if they came one after the other.
 *
 * <p>Asked for one number at a time: a reading of several is not at one instant, and does not claim to be. (Its
 * invariants are another test's.)
 */
@Tag("lincheck")
class LinearizabilityTest {
    private static final CounterLedger FAULTY = new CounterLedger(60, 35, 10, 5, 100, 0, 0, 0);

    /** What the threads do, in every order. Public, as Lincheck makes its objects. */
    public static class TrackerOperations {
        /** With a clock that stands still: both runs that are compared must see the same time. */
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

    /** The accounts alone, small enough for all their interleavings to be walked through. */
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

    /** The same without exclusion between reset and reading: what the accounts have their lock for. */
    public static final class UnguardedReset {
        private final StripedCounts counts = new StripedCounts();
        private LeafCounts putAside = LeafCounts.NONE;

        @Operation
        public void recordHit() {
            counts.increment(Leaf.HIT);
        }

        @Operation
        public void reset() {
            putAside = counts.read();
        }

        @Operation
        public long seen() {
            return counts.read().since(putAside).of(Leaf.HIT);
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
                // A reading is a long loop over all counters; that its sums are linear in themselves, stress shows.
                .addGuarantee(forClasses(StripedCounts.class.getName())
                        .methods("read")
                        .treatAsAtomic())
                .addGuarantee(forClasses(
                                Invariants.class.getName(), CounterLedger.class.getName(), LeafCounts.class.getName())
                        .allMethods()
                        .treatAsAtomic());
    }

    @Test
    void noInterleavingOfThreadsShows() {
        modelChecking(3).check(BooksOperations.class);
    }

    @Test
    @Tag("long")
    void noInterleavingOfThreadsShowsInManyScenarios() {
        modelChecking(15).check(BooksOperations.class);
    }

    @Test
    void nothingShowsUnderStress() {
        stress(5);
    }

    @Test
    @Tag("long")
    void nothingShowsUnderLongStress() {
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
    void accountsWithoutALockWouldBeFound() {
        assertThatThrownBy(() -> modelChecking(15).minimizeFailedScenario(false).check(UnguardedReset.class))
                .isInstanceOf(LincheckAssertionError.class);
    }
}
