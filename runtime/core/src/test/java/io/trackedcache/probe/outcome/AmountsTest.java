package io.trackedcache.probe.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAccumulator;
import org.junit.jupiter.api.Test;

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
        assertThat(Amounts.given(List.of("a", "b"))).isEqualTo(2);
        assertThat(Amounts.given(new String[3])).isEqualTo(3);
        assertThat(Amounts.given(7)).isEqualTo(1);
        assertThat(Amounts.given(null)).isEqualTo(1);
    }

    @Test
    void whatMayRunOtherCodeIsNotRead() {
        assertThat(Amounts.cleaned(UNREADABLE_LIST)).isEqualTo(Amounts.UNREADABLE);
        assertThat(Amounts.cleaned(UNREADABLE_MAP)).isEqualTo(Amounts.UNREADABLE);
        assertThat(Amounts.cleaned(new LongAccumulator(Long::sum, 3))).isEqualTo(Amounts.UNREADABLE);
        assertThat(Amounts.given(UNREADABLE_MAP)).isEqualTo(Amounts.UNREADABLE);
        assertThat(Amounts.given(UNREADABLE_LIST)).isEqualTo(Amounts.UNREADABLE);
        assertThat(Amounts.given(List.of().iterator())).isEqualTo(Amounts.UNREADABLE);
        assertThat(Amounts.given(List.of().stream())).isEqualTo(Amounts.UNREADABLE);
        assertThat(Amounts.given((Iterable<Object>) () -> List.of().iterator())).isEqualTo(Amounts.UNREADABLE);
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
}
