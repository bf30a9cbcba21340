package io.trackedcache.probe.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.probe.outcome.Amounts.Declared;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAccumulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    private static final List<String> UNREADABLE_LIST = Collections.unmodifiableList(new ArrayList<>());
    private static final Map<String, String> UNREADABLE_MAP = Collections.unmodifiableMap(new HashMap<>());

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
    }

    @Test
    void whatMayRunOtherCodeIsNotRead() {
        assertThat(Amounts.cleaned(UNREADABLE_LIST)).isEqualTo(Amounts.UNREADABLE);
        assertThat(Amounts.cleaned(UNREADABLE_MAP)).isEqualTo(Amounts.UNREADABLE);
        assertThat(Amounts.cleaned(new LongAccumulator(Long::sum, 3))).isEqualTo(Amounts.UNREADABLE);
        assertThat(Amounts.given(UNREADABLE_MAP)).isEqualTo(Amounts.UNREADABLE);
        assertThat(Amounts.given(UNREADABLE_LIST)).isEqualTo(1);
        assertThat(Amounts.removed(Declared.MANY, UNREADABLE_LIST)).isEqualTo(Amounts.UNREADABLE);
        assertThat(Amounts.removed(Declared.OBJECT, UNREADABLE_LIST)).isEqualTo(1);
        assertThat(Amounts.put(Declared.NOTHING, null, Amounts.UNREADABLE)).isEqualTo(Amounts.UNREADABLE);
        assertThat(Amounts.put(Declared.BOOLEAN, false, Amounts.UNREADABLE)).isZero();
    }

    @Test
    void reasonNamesTheClass() {
        assertThat(Amounts.whyUnreadable(UNREADABLE_MAP))
                .isEqualTo("it returned a java.util.Collections$UnmodifiableMap, which may run code of the application,"
                        + " or wait, when it is read; return the number, or a copy, such as an ArrayList");
        assertThat(Amounts.whyNotGiven(UNREADABLE_MAP))
                .isEqualTo("its entries were passed as a java.util.Collections$UnmodifiableMap, which may run code of"
                        + " the application, or wait, when it is read; pass a copy, such as a HashMap");
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

    @Test
    void removalThatIsDeclaredToReturnSeveralRemovesThatMany() {
        assertThat(Amounts.removed(Declared.MANY, List.of("a", "b"))).isEqualTo(2);
        assertThat(Amounts.removed(Declared.MANY, Map.of("a", 1))).isEqualTo(1);
        assertThat(Amounts.removed(Declared.MANY, Set.of())).isZero();
        assertThat(Amounts.removed(Declared.MANY, null)).isZero();
        assertThat(Amounts.removed(Declared.MANY, new BitSet())).isEqualTo(1);
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
        "()Ljava/util/List;, MANY",
        "()Ljava/util/Collection;, MANY",
        "()Ljava/util/NavigableMap;, MANY",
        "()Ljava/util/concurrent/ConcurrentLinkedDeque;, MANY",
        "()Lcom/google/common/collect/ImmutableSet;, MANY",
        "()[Ljava/util/List;, OBJECT",
        "(Ljava/util/List;)Ljava/util/Optional;, OBJECT",
        "()Lcom/acme/UserList;, OBJECT",
        "(ZJ)Ljava/lang/Boolean;, OBJECT"
    })
    void returnTypeIsReadFromTheDescriptor(String descriptor, Declared declared) {
        assertThat(Declared.of(descriptor)).isEqualTo(declared);
    }
}
