package io.trackedcache.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {
    private static final Instant NOW = Instant.EPOCH;

    private final Comparison fromStart = Comparison.from(0, 0, NOW);

    @Test
    void equalCountsAreTheSame() {
        fromStart.read(100, 100, false, NOW);

        assertThat(fromStart.state()).isEqualTo(OwnCounterState.SAME);
        assertThat(fromStart.drift()).isZero();
    }

    @Test
    void lossIsADriftOnceTwoReadingsShowIt() {
        fromStart.read(100, 95, false, NOW);
        assertThat(fromStart.state()).isEqualTo(OwnCounterState.WAITING);

        fromStart.read(200, 190, false, NOW);

        assertThat(fromStart.state()).isEqualTo(OwnCounterState.DRIFT);
        assertThat(fromStart.drift()).isEqualTo(5);
        fromStart.read(200, 190, false, NOW);
        assertThat(fromStart.drift()).isEqualTo(10);
        assertThat(fromStart.ours()).isEqualTo(200);
    }

    @Test
    void countsThatDifferOnceAreNotTheSameAnyMore() {
        fromStart.read(100, 100, false, NOW);
        fromStart.read(110, 109, false, NOW);
        assertThat(fromStart.state()).isEqualTo(OwnCounterState.WAITING);

        fromStart.read(110, 110, false, NOW);

        assertThat(fromStart.state()).isEqualTo(OwnCounterState.SAME);
    }

    @Test
    void counterOfSomethingElseStandsBesideWhatWeHaveCounted() {
        for (int i = 1; i <= 8; i++) {
            fromStart.read(1_000L * i, 3_000L * i, false, NOW);
        }

        assertThat(fromStart.state()).isEqualTo(OwnCounterState.OTHER);
        assertThat(fromStart.theirs()).isEqualTo(24_000);
        assertThat(fromStart.ours()).isEqualTo(8_000);
    }

    @Test
    void driftEndsWhenTheCounterIsAhead() {
        fromStart.read(100, 95, false, NOW);
        fromStart.read(200, 190, false, NOW);
        assertThat(fromStart.state()).isEqualTo(OwnCounterState.DRIFT);

        fromStart.read(210, 213, false, NOW);

        assertThat(fromStart.state()).isEqualTo(OwnCounterState.WAITING);
        assertThat(fromStart.ahead()).isEqualTo(3);
    }

    @Test
    void lookupsThatRunAreNoDrift() {
        fromStart.read(100, 103, false, NOW);
        fromStart.read(110, 110, false, NOW);

        assertThat(fromStart.state()).isEqualTo(OwnCounterState.SAME);
    }

    @Test
    void counterThatIsAheadForLongBeginsANewComparison() {
        for (int i = 1; i <= 2; i++) {
            fromStart.read(100L * i, 1_000 + 100L * i, false, NOW);
        }
        for (int i = 3; i <= 5; i++) {
            fromStart.read(100L * i, 1_000 + 100L * i, false, NOW);
        }
        fromStart.read(600, 1_600, false, NOW);

        assertThat(fromStart.state()).isEqualTo(OwnCounterState.SAME);
        assertThat(fromStart.ours()).isEqualTo(1_600);
    }

    @Test
    void lookupThatRunsLongWhileNothingElseHappensIsNoDrift() {
        fromStart.read(5, 5, false, NOW);
        for (int i = 0; i < 9; i++) {
            fromStart.read(5, 6, false, NOW);
        }
        assertThat(fromStart.shownState()).isEqualTo(OwnCounterState.WAITING);
        fromStart.read(6, 6, false, NOW);
        fromStart.read(6, 6, false, NOW);

        assertThat(fromStart.state()).isEqualTo(OwnCounterState.SAME);
    }

    @Test
    void newComparisonDoesNotTakeRunningLookupsForLosses() {
        fromStart.read(100, 90, false, NOW);
        fromStart.read(100, 0, true, NOW); // It was reset.
        fromStart.read(110, 13, true, NOW); // Three lookups run.
        fromStart.read(120, 20, true, NOW); // None does.
        fromStart.read(130, 31, true, NOW);
        for (int i = 0; i < 5; i++) {
            fromStart.read(140, 40, false, NOW);
        }

        assertThat(fromStart.state()).isEqualTo(OwnCounterState.SAME);
    }

    @Test
    void counterThatFallsAlthoughItsCodeOnlyAddsHasLostUpdates() {
        fromStart.read(100, 95, false, NOW);
        fromStart.read(110, 40, false, NOW);
        fromStart.read(120, 50, false, NOW);

        assertThat(fromStart.state()).isEqualTo(OwnCounterState.DRIFT);
        assertThat(fromStart.drift()).isEqualTo(70);
    }

    @Test
    void intThatOverflowsBeginsANewComparison() {
        fromStart.read(Integer.MAX_VALUE, Integer.MAX_VALUE, false, NOW);
        fromStart.read(Integer.MAX_VALUE + 10L, Integer.MIN_VALUE + 9, false, NOW);
        fromStart.read(Integer.MAX_VALUE + 20L, Integer.MIN_VALUE + 19, false, NOW);

        assertThat(fromStart.state()).isEqualTo(OwnCounterState.WAITING);
    }

    @Test
    void counterThatIsResetBetweenReadingsAndGrowsAgainIsNoDrift() {
        fromStart.read(1_000, 1_000, true, NOW);
        for (int i = 2; i < 10; i++) {
            fromStart.read(1_000L * i, 1_050, true, NOW);

            assertThat(fromStart.state()).isNotEqualTo(OwnCounterState.DRIFT);
        }
    }

    @Test
    void differenceOfACounterThatLosesNothingIsSomethingElse() {
        fromStart.read(100, 90, false, NOW);
        fromStart.read(200, 180, false, NOW);
        fromStart.judge(Proneness.Kind.KEEPS, NOW);

        assertThat(fromStart.state()).isEqualTo(OwnCounterState.OTHER);
        assertThat(fromStart.drift()).isZero();
    }

    @Test
    void steadyShareIsSomethingElse() {
        for (int i = 1; i <= 6; i++) {
            fromStart.read(10_000L * i, 5_000L * i, false, NOW);
            fromStart.judge(Proneness.Kind.LOSES, NOW);
        }

        assertThat(fromStart.state()).isEqualTo(OwnCounterState.OTHER);
        assertThat(fromStart.share()).isEqualTo("50.0 %");
    }

    @Test
    void shareThatChangesIsADrift() {
        long[] theirs = {9_000, 19_000, 27_000, 36_500, 44_000, 53_900};
        for (int i = 0; i < theirs.length; i++) {
            fromStart.read(10_000L * (i + 1), theirs[i], false, NOW);
            fromStart.judge(Proneness.Kind.LOSES, NOW);
        }

        assertThat(fromStart.state()).isEqualTo(OwnCounterState.DRIFT);
        assertThat(fromStart.drift()).isEqualTo(6_000);
    }

    @Test
    void addedDriftIsKeptOrNot() {
        fromStart.read(100, 90, false, NOW);
        fromStart.read(100, 90, false, NOW);
        fromStart.added();
        fromStart.read(100, 90, false, NOW);
        assertThat(fromStart.isUnconfirmed()).isTrue();
        assertThat(fromStart.hasKeptAdded()).isFalse();

        fromStart.read(100, 90, false, NOW);
        assertThat(fromStart.drift()).isEqualTo(10);
        fromStart.added();
        fromStart.read(150, 149, false, NOW);

        assertThat(fromStart.hasKeptAdded()).isTrue();
        assertThat(fromStart.isUnconfirmed()).isFalse();
    }

    /** A model of an application knows each lost update, each running lookup and each reset. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void neverShowsMoreThanWasLost(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean loses = seed % 2 == 0;
        boolean resets = seed % 3 == 0;
        long ours = 0;
        long theirs = 0;
        long running = 0;
        long lost = 0;
        Comparison comparison = Comparison.from(0, 0, NOW);
        for (int reading = 0; reading < 2_000; reading++) {
            long begun = random.nextLong(0, 50);
            long ended = random.nextLong(0, running + begun + 1);
            ours += ended;
            running += begun - ended;
            // The longest lookups of this program end before three readings have passed.
            if (reading % 3 == 2) {
                ours += running;
                running = 0;
            }
            long lostNow = loses ? random.nextLong(0, begun / 4 + 1) : 0;
            lost += lostNow;
            theirs += begun - lostNow;
            if (resets && random.nextInt(40) == 0) {
                theirs = 0;
                lost = Long.MAX_VALUE / 2;
            }
            comparison.read(ours, theirs, resets, NOW);

            assertThat(comparison.drift()).isLessThanOrEqualTo(lost);
            if (!loses && !resets) {
                assertThat(comparison.state()).isNotEqualTo(OwnCounterState.DRIFT);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void correctCounterThatIsResetNeverDrifts(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long ours = 0;
        long theirs = 0;
        long running = 0;
        Comparison comparison = Comparison.from(0, 0, NOW);
        for (int reading = 0; reading < 5_000; reading++) {
            long begun = random.nextLong(0, 50);
            theirs += begun;
            ours += running;
            running = random.nextLong(0, begun + 1);
            ours += begun - running;
            if (random.nextInt(30) == 0) {
                theirs = 0;
            }
            if (reading % 3 == 2) {
                ours += running;
                running = 0;
            }
            comparison.read(ours, theirs, true, NOW);

            assertThat(comparison.state()).isNotEqualTo(OwnCounterState.DRIFT);
        }
    }
}
