package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.probe.outcome.BulkKeys;
import io.trackedcache.probe.outcome.Outcome;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of states. */
class RunningLookupTest {
    private final RunningLookup lookup = new RunningLookup();

    /** What leads to a state, with a name. */
    private record Step(String name, Consumer<RunningLookup> change) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Step> measured() {
        return Stream.of(
                new Step("startTiming", running -> running.startTiming(7)),
                new Step("countsFor", running -> running.countsFor(new CacheStatisticsTracker())));
    }

    static Stream<Step> detailed() {
        return Stream.of(
                new Step("signal", running -> running.signal(Outcome.HIT)),
                new Step("signal of a miss", running -> running.signal(Outcome.MISS)),
                new Step("signal of an expiry", running -> running.signal(Outcome.EXPIRED)),
                new Step("handle", running -> assertThat(running.handle()).isNotNull()),
                new Step("asksFor", running -> running.asksFor(new BulkCall(BulkKeys.of(List.of())))),
                new Step("markFoundLate", RunningLookup::markFoundLate),
                new Step(
                        "beganWhileOff",
                        running -> assertThat(running.beganWhileOff()).isSameAs(running)));
    }

    private static void assertIsEmpty(RunningLookup running) {
        assertThat(running.isEmpty()).isTrue();
        assertThat(running.isResultOnly()).isTrue();
        assertThat(running.isTracked()).isTrue();
        assertThat(running.isFoundLate()).isFalse();
        assertThat(running.start()).isZero();
        assertThat(running.missSignals()).isZero();
        assertThat(running.expiredSignals()).isZero();
        assertThat(running.signal()).isNull();
        assertThat(running.handleOrNull()).isNull();
        assertThat(running.tracker()).isNull();
        assertThat(running.requested()).isNull();
    }

    @Test
    void isEmptyAtFirst() {
        assertIsEmpty(lookup);
        assertIsEmpty(RunningLookup.NONE);
        assertThat(RunningLookup.UNTRACKED.isTracked()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("measured")
    void resultAloneDecidesWhileItIsOnlyMeasured(Step step) {
        step.change.accept(lookup);

        assertThat(lookup.isEmpty()).isFalse();
        assertThat(lookup.isResultOnly()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("detailed")
    void resultAloneDoesNotDecideAfterAnythingElse(Step step) {
        step.change.accept(lookup);

        assertThat(lookup.isEmpty()).isFalse();
        assertThat(lookup.isResultOnly()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("detailed")
    void measuringDoesNotUndoThat(Step step) {
        step.change.accept(lookup);
        lookup.startTiming(7);
        lookup.countsFor(new CacheStatisticsTracker());

        assertThat(lookup.isResultOnly()).isFalse();
    }

    @ParameterizedTest
    @MethodSource({"measured", "detailed"})
    void isEmptyAfterItsEnd(Step step) {
        step.change.accept(lookup);

        lookup.end();

        assertIsEmpty(lookup);
    }

    @ParameterizedTest
    @MethodSource({"measured", "detailed"})
    void nextOneIsEmptyEvenIfTheEndWasMissing(Step step) {
        step.change.accept(lookup);

        lookup.begin(3);

        assertIsEmpty(lookup);
        assertThat(lookup.isOf(3)).isTrue();
        assertThat(lookup.isOf(0)).isFalse();
    }

    @Test
    void lastSignalWins() {
        lookup.signal(Outcome.EXPIRED);
        lookup.signal(Outcome.MISS);
        lookup.signal(Outcome.MISS);
        lookup.signal(Outcome.HIT);

        assertThat(lookup.signal()).isEqualTo(Outcome.HIT);
        assertThat(lookup.missSignals()).isEqualTo(2);
        assertThat(lookup.expiredSignals()).isOne();
    }

    @Test
    void handleKeepsTheSignalsFromThenOn() {
        lookup.signal(Outcome.MISS);
        lookup.signal(Outcome.EXPIRED);
        LookupHandle handle = lookup.handle();
        assertThat(handle.missSignals()).isOne();
        assertThat(lookup.handle()).isSameAs(handle).isSameAs(lookup.handleOrNull());
        assertThat(lookup.signal()).isEqualTo(Outcome.EXPIRED);

        handle.accept("STALE");
        assertThat(lookup.signal()).isEqualTo(Outcome.STALE);

        lookup.signal(Outcome.EXPIRED);
        assertThat(handle.signal()).isEqualTo(Outcome.EXPIRED);
        assertThat(handle.expiredSignals()).isEqualTo(2);
    }

    @Test
    void takesOverWhatTheEntryKnew() {
        RunningLookup token = new RunningLookup();
        CacheStatisticsTracker tracker = new CacheStatisticsTracker();
        BulkCall keys = new BulkCall(BulkKeys.of(List.of("a")));
        token.startTiming(7);
        token.countsFor(tracker);
        token.asksFor(keys);
        lookup.markFoundLate();

        lookup.takeOver(token);

        assertThat(lookup.start()).isEqualTo(7);
        assertThat(lookup.tracker()).isSameAs(tracker);
        assertThat(lookup.requested()).isSameAs(keys);
    }

    @Test
    void resultOfAnInnerLookupLeavesItMeasuredUntilItsEnd() {
        LookupStack stack = LookupStack.ofThisThread();
        RunningLookup outer = stack.push(3, 0);
        RunningLookup inner = stack.push(4, 0);
        String result = new String("result");

        outer.contains(inner, System.identityHashCode(result));

        assertThat(outer.isEmpty()).isFalse();
        assertThat(outer.isResultOnly()).isTrue();
        assertThat(outer.answeredBy(result)).isEqualTo(4);
        assertThat(outer.answeredBy(new String("result"))).isEqualTo(-1);
        outer.end();
        assertIsEmpty(outer);
        assertThat(outer.answeredBy(result)).isEqualTo(-1);
    }

    @Test
    void lookupThatIsOnNoStackSaysSo() {
        assertThat(lookup.isOnStack()).isFalse();
        assertThat(LookupStack.ofThisThread().push(-1, 0).isOnStack()).isTrue();
        LookupStack.ofThisThread().cutAt(0);
    }
}
