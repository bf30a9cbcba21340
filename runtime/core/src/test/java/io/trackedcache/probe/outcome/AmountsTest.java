package io.trackedcache.probe.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.probe.outcome.Amounts.Declared;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    private static final List<String> FAILING_LIST = new AbstractList<>() {
        @Override
        public String get(int index) {
            throw new IllegalStateException();
        }

        @Override
        public int size() {
            throw new IllegalStateException("closed");
        }
    };

    private static final Map<String, String> FAILING_MAP = new AbstractMap<>() {
        @Override
        public Set<Entry<String, String>> entrySet() {
            throw new IllegalStateException("closed");
        }
    };

    @Test
    void cleanupReturnsANumberOrSomethingWithASize() {
        assertThat(Amounts.cleaned(3)).isEqualTo(3);
        assertThat(Amounts.cleaned(3.9)).isEqualTo(3);
        assertThat(Amounts.cleaned(List.of("a", "b"))).isEqualTo(2);
        assertThat(Amounts.cleaned(Map.of("a", "b"))).isEqualTo(1);
        assertThat(Amounts.cleaned(new int[4])).isEqualTo(4);
        assertThat(Amounts.cleaned(new String[5])).isEqualTo(5);
    }

    @Test
    void anythingElseCleansNothing() {
        assertThat(Amounts.cleaned(null)).isZero();
        assertThat(Amounts.cleaned("abc")).isZero();
        assertThat(Amounts.cleaned(true)).isZero();
        assertThat(Amounts.cleaned(FAILING_LIST)).isZero();
    }

    @Test
    void numberIsBoundedByWhatATrackerTakes() {
        CacheStatisticsTracker tracker = new CacheStatisticsTracker();

        assertThat(Amounts.cleaned(-1)).isZero();
        assertThat(Amounts.cleaned(Long.MIN_VALUE)).isZero();
        tracker.recordCleanup(Amounts.cleaned(Long.MAX_VALUE));

        assertThat(tracker.expiredEntriesCleaned()).isEqualTo(CacheStatisticsTracker.MAX_COUNT);
    }

    @Test
    void putIsGivenTheEntriesOfAMapOrOne() {
        assertThat(Amounts.given(Map.of("a", 1, "b", 2))).isEqualTo(2);
        assertThat(Amounts.given(Map.of())).isZero();
        assertThat(Amounts.given(List.of("a", "b"))).isEqualTo(1);
        assertThat(Amounts.given(null)).isEqualTo(1);
        assertThat(Amounts.given(FAILING_MAP)).isEqualTo(1);
    }

    @Test
    void onlyAPrimitiveFalseMeansThatNothingWasPut() {
        assertThat(Amounts.put(Declared.BOOLEAN, false, 2)).isZero();
        assertThat(Amounts.put(Declared.BOOLEAN, true, 2)).isEqualTo(2);
        assertThat(Amounts.put(Declared.OBJECT, false, 2)).isEqualTo(2);
        assertThat(Amounts.put(Declared.OBJECT, null, 2)).isEqualTo(2);
        assertThat(Amounts.put(Declared.NOTHING, null, 2)).isEqualTo(2);
        assertThat(Amounts.put(Declared.NUMBER, 0, 2)).isEqualTo(2);
    }

    @Test
    void removalWithoutResultRemovesOne() {
        assertThat(Amounts.removed(Declared.NOTHING, null)).isEqualTo(1);
    }

    @Test
    void removalThatReturnsBooleanRemovesOneIfTrue() {
        assertThat(Amounts.removed(Declared.BOOLEAN, true)).isEqualTo(1);
        assertThat(Amounts.removed(Declared.BOOLEAN, false)).isZero();
    }

    @Test
    void removalThatReturnsANumberRemovesThatMany() {
        assertThat(Amounts.removed(Declared.NUMBER, 7L)).isEqualTo(7);
        assertThat(Amounts.removed(Declared.NUMBER, -7)).isZero();
    }

    @Test
    void removalThatReturnsAnObjectRemovesOneIfItIsThere() {
        assertThat(Amounts.removed(Declared.OBJECT, "before")).isEqualTo(1);
        assertThat(Amounts.removed(Declared.OBJECT, null)).isZero();
        assertThat(Amounts.removed(Declared.OBJECT, Optional.of("before"))).isEqualTo(1);
        assertThat(Amounts.removed(Declared.OBJECT, Optional.empty())).isZero();
    }

    /** Such an object may be the value that was removed. */
    @Test
    void removedObjectIsNotReadAsANumber() {
        assertThat(Amounts.removed(Declared.OBJECT, 7)).isEqualTo(1);
        assertThat(Amounts.removed(Declared.OBJECT, List.of("a", "b"))).isEqualTo(1);
        assertThat(Amounts.removed(Declared.OBJECT, false)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "()V, NOTHING",
        "()Z, BOOLEAN",
        "()I, NUMBER",
        "()J, NUMBER",
        "()S, NUMBER",
        "()B, NUMBER",
        "()C, NUMBER",
        "()F, NUMBER",
        "()D, NUMBER",
        "()[I, OBJECT",
        "()[[J, OBJECT",
        "()Ljava/lang/Object;, OBJECT",
        "()[Ljava/lang/Object;, OBJECT",
        "(ZJ)Ljava/lang/Boolean;, OBJECT"
    })
    void returnTypeIsReadFromTheDescriptor(String descriptor, Declared declared) {
        assertThat(Declared.of(descriptor)).isEqualTo(declared);
    }
}
