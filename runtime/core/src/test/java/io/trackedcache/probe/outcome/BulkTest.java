package io.trackedcache.probe.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.probe.Counts;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BulkTest {
    private static final BulkKeys THREE = BulkKeys.of(List.of("a", "b", "c"));

    private static String recorded(@Nullable BulkResult result) {
        CacheStatisticsTracker tracker = new CacheStatisticsTracker();
        if (result == null) {
            return "uncounted";
        }
        result.recordIn(tracker);
        return Counts.of(tracker);
    }

    private static BulkResult result(Object value) {
        BulkResult result = BulkResult.of(value, THREE);
        assertThat(result).isNotNull();
        return result == null ? new BulkResult(0, 0, 0, false) : result;
    }

    /** A key of the application that cannot be hashed. */
    private static final class Unhashable {
        @Override
        public int hashCode() {
            throw new IllegalStateException("no hash");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }
    }

    @Test
    void equalKeysCountOnce() {
        assertThat(BulkKeys.of(List.of("a", "b", "a")).distinct()).containsExactlyInAnyOrder("a", "b");
        assertThat(BulkKeys.of(new String[] {"a", "a"}).distinct()).containsExactly("a");
        assertThat(BulkKeys.of(new int[] {1, 2, 1}).distinct()).containsExactlyInAnyOrder(1, 2);
        assertThat(BulkKeys.of(Set.of()).distinct()).isEmpty();
    }

    @Test
    void keysAreCopiedAtOnce() {
        List<String> keys = new ArrayList<>(List.of("a"));
        BulkKeys copied = BulkKeys.of(keys);

        keys.add("b");

        assertThat(copied.distinct()).containsExactly("a");
    }

    @Test
    void anythingElseHasNoKeysThatCanBeCounted() {
        assertThat(BulkKeys.of("a")).isEqualTo(new BulkKeys(null, "java.lang.String"));
        assertThat(BulkKeys.of(null)).isEqualTo(new BulkKeys(null, "null"));
        assertThat(BulkKeys.of(List.of(new Unhashable())).distinct()).isNull();
    }

    @Test
    void keysOfAMapAreHits() {
        assertThat(recorded(BulkResult.of(Map.of("a", 1, "b", 2), THREE))).isEqualTo("hits=2 misses=1 total=3");
        assertThat(recorded(BulkResult.of(Map.of(), THREE))).isEqualTo("misses=3 total=3");
    }

    @Test
    void keysOfAMapThatWereNotRequestedAreIgnored() {
        assertThat(recorded(BulkResult.of(Map.of("a", 1, "x", 2), THREE))).isEqualTo("hits=1 misses=2 total=3");
    }

    @Test
    void keysWithoutValueAreMisses() {
        Map<String, @Nullable Integer> found = new HashMap<>();
        found.put("a", null);
        found.put("b", 1);

        assertThat(recorded(BulkResult.of(found, THREE))).isEqualTo("hits=1 misses=2 total=3");
    }

    /** A get may change the order of a cache's map. */
    @Test
    void mapIsNotAskedForSingleKeys() {
        Map<String, Integer> found = new AbstractMap<>() {
            @Override
            public Set<Entry<String, Integer>> entrySet() {
                return Map.of("a", 1).entrySet();
            }

            @Override
            public Integer get(Object key) {
                throw new IllegalStateException("get");
            }

            @Override
            public boolean containsKey(Object key) {
                throw new IllegalStateException("containsKey");
            }
        };

        assertThat(recorded(BulkResult.of(found, THREE))).isEqualTo("hits=1 misses=2 total=3");
    }

    @Test
    void valuesOfACollectionAreHitsUpToTheNumberOfKeys() {
        assertThat(recorded(BulkResult.of(List.of(1, 2), THREE))).isEqualTo("hits=2 misses=1 total=3");
        assertThat(recorded(BulkResult.of(Arrays.asList(1, null, null), THREE))).isEqualTo("hits=1 misses=2 total=3");
        assertThat(recorded(BulkResult.of(Collections.nCopies(9, 1), THREE))).isEqualTo("hits=3 total=3");
    }

    @Test
    void nullIsAMissForEachKey() {
        assertThat(recorded(BulkResult.of(null, THREE))).isEqualTo("misses=3 total=3");
    }

    @Test
    void resultOrKeysThatCannotBeCountedAreUncounted() {
        assertThat(BulkResult.of("a", THREE)).isNull();
        assertThat(BulkResult.of(Map.of(), BulkKeys.of("a"))).isNull();
    }

    @Test
    void expiredSignalsAreCountedUpToTheMisses() {
        assertThat(recorded(result(Map.of("a", 1)).ended(Outcome.EXPIRED, 1)))
                .isEqualTo("hits=1 misses=2 expired=1 total=3");
        assertThat(recorded(result(Map.of("a", 1)).ended(Outcome.HIT, 9)))
                .isEqualTo("hits=1 misses=2 expired=2 total=3");
        assertThat(recorded(result(Map.of("a", 1)).ended(Outcome.MISS, 0))).isEqualTo("hits=1 misses=2 total=3");
    }

    /** By a classifier or a signal from outside, not by a predicate for each key. */
    @Test
    void expiredWithoutACountMeansAllMisses() {
        assertThat(recorded(result(Map.of("a", 1)).ended(Outcome.EXPIRED, 0)))
                .isEqualTo("hits=1 misses=2 expired=2 total=3");
    }

    @Test
    void uninitializedMeansAllMisses() {
        assertThat(recorded(result(Map.of("a", 1)).ended(Outcome.UNINITIALIZED, 1)))
                .isEqualTo("hits=1 misses=2 uninitialized=2 total=3");
    }

    @Test
    void reasonNamesKeysOrResult() {
        assertThat(BulkResult.whyUnclassifiable(Map.of(), BulkKeys.of("a")))
                .isEqualTo("bulk = true, but its keys were passed as java.lang.String; pass them as a"
                        + " Collection or an array");
        assertThat(BulkResult.whyUnclassifiable("a", THREE))
                .isEqualTo("bulk = true, but it returned a java.lang.String; return a Map or another Collection");
        assertThat(BulkResult.whyUnclassifiable(null, THREE)).contains("it returned a null;");
    }
}
