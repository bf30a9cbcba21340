package io.trackedcache.probe.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.probe.Counts;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BulkTest {
    private static final BulkKeys THREE = BulkKeys.of(List.of("a", "b", "c"));

    /** A view that computes its elements. */
    private static final List<String> LAZY = new AbstractList<>() {
        @Override
        public String get(int index) {
            throw new AssertionError("get");
        }

        @Override
        public int size() {
            throw new AssertionError("size");
        }
    };

    private static final ResultRules RULES = new ResultRules(List.of(), true);
    private static final BulkEvents NONE = BulkEvents.ofSignals(0, 0);

    private static String recorded(@Nullable Object value, BulkKeys keys, BulkEvents events, Outcome outcome) {
        BulkResult result = BulkResult.of(value, keys, RULES, events, outcome);
        if (result == null) {
            return "uncounted";
        }
        CacheStatisticsTracker tracker = new CacheStatisticsTracker();
        result.recordIn(tracker);
        return Counts.of(tracker);
    }

    private static String recorded(@Nullable Object value, BulkEvents events) {
        return recorded(value, THREE, events, Outcome.HIT);
    }

    private static String recorded(@Nullable Object value) {
        return recorded(value, NONE);
    }

    private static BulkEvents signals(long misses, long expired) {
        return BulkEvents.ofSignals(misses, expired);
    }

    private static BulkEvents loads(long loadsWithValue, String... loadedKeys) {
        return NONE.withLoads(new HashSet<>(Arrays.asList(loadedKeys)), loadsWithValue);
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
        assertThat(BulkKeys.of("a")).isEqualTo(new BulkKeys(null, "java.lang.String", false));
        assertThat(BulkKeys.of(null)).isEqualTo(new BulkKeys(null, "null", false));
        assertThat(BulkKeys.of(List.of(new Unhashable())).distinct()).isNull();
    }

    @Test
    void keysOfTheApplicationsOwnClassesAreNotRead() {
        assertThat(BulkKeys.of(LAZY))
                .isEqualTo(new BulkKeys(null, LAZY.getClass().getName(), true));
    }

    @Test
    void keysOfAMapAreHits() {
        assertThat(recorded(Map.of("a", 1, "b", 2))).isEqualTo("hits=2 misses=1 total=3");
        assertThat(recorded(Map.of())).isEqualTo("misses=3 total=3");
    }

    @Test
    void keysOfAMapThatWereNotRequestedAreIgnored() {
        assertThat(recorded(Map.of("a", 1, "x", 2))).isEqualTo("hits=1 misses=2 total=3");
    }

    @Test
    void keysWithoutValueAreMisses() {
        Map<String, @Nullable Integer> found = new HashMap<>();
        found.put("a", null);
        found.put("b", 1);

        assertThat(recorded(found)).isEqualTo("hits=1 misses=2 total=3");
    }

    /** A get would change the order of this map. */
    @Test
    void mapIsNotAskedForSingleKeys() {
        Map<String, Integer> found = new LinkedHashMap<>(9, 0.75f, true);
        found.put("b", 1);
        found.put("a", 1);

        assertThat(recorded(found)).isEqualTo("hits=2 misses=1 total=3");
        assertThat(found.keySet()).containsExactly("b", "a");
    }

    @Test
    void valuesOfACollectionAreHitsUpToTheNumberOfKeys() {
        assertThat(recorded(List.of(1, 2))).isEqualTo("hits=2 misses=1 total=3");
        assertThat(recorded(Arrays.asList(1, null, null))).isEqualTo("hits=1 misses=2 total=3");
        assertThat(recorded(Collections.nCopies(9, 1))).isEqualTo("hits=3 total=3");
    }

    @Test
    void nullIsAMissForEachKey() {
        assertThat(recorded(null)).isEqualTo("misses=3 total=3");
    }

    @Test
    void valuesAreReadAsByALookupOfOneKey() {
        assertThat(recorded(Map.of("a", Optional.of(1), "b", Optional.empty()))).isEqualTo("hits=1 misses=2 total=3");
        assertThat(recorded(Map.of("a", true, "b", false))).isEqualTo("hits=1 misses=2 total=3");
        assertThat(recorded(List.of(Optional.empty(), Optional.of(1), OptionalInt.empty())))
                .isEqualTo("hits=1 misses=2 total=3");
        assertThat(recorded(Map.of("a", List.of(), "b", -1, "c", 0))).isEqualTo("hits=3 total=3");

        ResultRules rules = new ResultRules(List.of("EMPTY", "NEGATIVE", "ZERO"), true);
        assertThat(BulkResult.of(Map.of("a", List.of(), "b", -1, "c", 0), THREE, rules, NONE, Outcome.HIT))
                .isEqualTo(new BulkResult(0, 3, 0, false));
    }

    @Test
    void resultOrKeysThatCannotBeCountedAreUncounted() {
        assertThat(recorded("a")).isEqualTo("uncounted");
        assertThat(recorded(new Object())).isEqualTo("uncounted");
        assertThat(recorded(LAZY)).isEqualTo("uncounted");
        assertThat(recorded(Collections.unmodifiableMap(Map.of("a", 1)))).isEqualTo("uncounted");
        assertThat(recorded(Map.of(), BulkKeys.of("a"), NONE, Outcome.HIT)).isEqualTo("uncounted");
    }

    @Test
    void valuesThatAreNeitherHitNorMissAreUncounted() {
        Object future = new CompletableFuture<>();

        assertThat(recorded(Map.of("a", future))).isEqualTo("uncounted");
        assertThat(recorded(Map.of("a", 1, "x", future))).isEqualTo("hits=1 misses=2 total=3");
        assertThat(recorded(List.of(1, future))).isEqualTo("uncounted");
    }

    @Test
    void resultWithoutAnyRequestedKeyIsUncounted() {
        assertThat(recorded(Map.of("A", 1, "B", 2))).isEqualTo("uncounted");
        assertThat(recorded(Map.of(1, 1), BulkKeys.of(List.of(1L)), NONE, Outcome.HIT))
                .isEqualTo("uncounted");
        assertThat(recorded(Map.of("a", 1), BulkKeys.of(List.of()), NONE, Outcome.HIT))
                .isEmpty();
    }

    @Test
    void loadedKeysAreMisses() {
        Map<String, Integer> all = Map.of("a", 1, "b", 2, "c", 3);

        assertThat(recorded(all, loads(0, "b", "c"))).isEqualTo("hits=1 misses=2 total=3");
        assertThat(recorded(all, loads(2))).isEqualTo("hits=1 misses=2 total=3");
        assertThat(recorded(all, loads(1, "c"))).isEqualTo("hits=1 misses=2 total=3");
        assertThat(recorded(all, loads(9, "c"))).isEqualTo("misses=3 total=3");
        assertThat(recorded(List.of(1, 2, 3), loads(0, "b", "c"))).isEqualTo("hits=1 misses=2 total=3");
    }

    @Test
    void loadedKeyWithoutValueIsOneMiss() {
        assertThat(recorded(Map.of("a", 1), loads(0, "b", "c"))).isEqualTo("hits=1 misses=2 total=3");
        assertThat(recorded(Map.of("a", 1, "b", 1), loads(0, "b", "c"))).isEqualTo("hits=1 misses=2 total=3");
    }

    @Test
    void loadThatGaveFewerOrMoreKeysThanAskedForCountsTheRequestedOnes() {
        Map<String, Integer> all = Map.of("a", 1, "b", 2, "c", 3);

        assertThat(THREE.among(Map.of("b", 1, "x", 1))).containsExactly("b");
        assertThat(THREE.among(Map.of())).isEmpty();
        assertThat(THREE.among(null)).isEmpty();
        assertThat(THREE.among("b")).isEmpty();
        assertThat(recorded(all, NONE.withLoads(THREE.among(Map.of("b", 1, "x", 1)), 0)))
                .isEqualTo("hits=2 misses=1 total=3");
    }

    @Test
    void loadThatCannotBeReadMakesTheLookupUncounted() {
        Object unreadable = Collections.unmodifiableMap(Map.of("a", 1));
        assertThat(THREE.among(unreadable)).isNull();

        BulkEvents events = NONE.withLoads(THREE.among(unreadable), 0);

        assertThat(recorded(Map.of("a", 1), events)).isEqualTo("uncounted");
        assertThat(BulkResult.whyUnclassifiable(Map.of("a", 1), THREE, RULES, events))
                .isEqualTo("bulk = true, but a load within it returned a map which may run code of the application, or"
                        + " wait, when it is read; load into a HashMap");
    }

    @Test
    void signalsAboutKeysWithoutAValueChangeNothing() {
        assertThat(recorded(Map.of("a", 1), signals(2, 0))).isEqualTo("hits=1 misses=2 total=3");
        assertThat(recorded(Map.of("a", 1), signals(1, 1))).isEqualTo("hits=1 misses=2 expired=1 total=3");
    }

    @Test
    void signalsAboutKeysWithAValueMakeThemMisses() {
        Map<String, Integer> all = Map.of("a", 1, "b", 2, "c", 3);

        assertThat(recorded(all, signals(1, 0))).isEqualTo("hits=2 misses=1 total=3");
        assertThat(recorded(all, signals(0, 1))).isEqualTo("hits=2 misses=1 expired=1 total=3");
        assertThat(recorded(all, signals(1, 1))).isEqualTo("hits=1 misses=2 expired=1 total=3");
        assertThat(recorded(all, signals(9, 9))).isEqualTo("misses=3 expired=3 total=3");
    }

    /** An entry that has expired and was loaded again is one miss. */
    @Test
    void signalsAboutLoadedKeysChangeNothing() {
        Map<String, Integer> all = Map.of("a", 1, "b", 2, "c", 3);

        assertThat(recorded(all, signals(0, 1).withLoads(Set.of("c"), 0)))
                .isEqualTo("hits=2 misses=1 expired=1 total=3");
        assertThat(recorded(all, signals(1, 1).withLoads(Set.of(), 1))).isEqualTo("hits=1 misses=2 expired=1 total=3");
    }

    /** By a classifier, not by a predicate for each key. */
    @Test
    void expiredWithoutACountMeansAllMisses() {
        assertThat(recorded(Map.of("a", 1), THREE, NONE, Outcome.EXPIRED))
                .isEqualTo("hits=1 misses=2 expired=2 total=3");
    }

    @Test
    void uninitializedMeansAllMisses() {
        assertThat(recorded(Map.of("a", 1), THREE, signals(0, 1), Outcome.UNINITIALIZED))
                .isEqualTo("hits=1 misses=2 uninitialized=2 total=3");
    }

    private static String why(@Nullable Object value, BulkKeys keys) {
        return BulkResult.whyUnclassifiable(value, keys, RULES, NONE);
    }

    @Test
    void reasonNamesKeysOrResult() {
        assertThat(why(Map.of(), BulkKeys.of("a")))
                .isEqualTo("bulk = true, but its keys were passed as java.lang.String; pass them as a"
                        + " Collection or an array");
        assertThat(why("a", THREE))
                .isEqualTo("bulk = true, but it returned a java.lang.String; return a Map or another Collection");
        assertThat(why(null, THREE)).contains("it returned a null;");
    }

    @Test
    void reasonNamesCollectionsThatAreNotRead() {
        Object wrapper = Collections.unmodifiableList(new ArrayList<>());

        assertThat(why(Map.of(), BulkKeys.of(wrapper)))
                .isEqualTo(
                        "bulk = true, but its keys were passed as java.util.Collections$UnmodifiableRandomAccessList,"
                                + " which may run code of the application, or wait, when it is read; pass them in an ArrayList"
                                + " or an array");
        assertThat(why(wrapper, THREE))
                .isEqualTo(
                        "bulk = true, but it returned a java.util.Collections$UnmodifiableRandomAccessList, which may"
                                + " run code of the application, or wait, when it is read; return a copy, in a HashMap or an"
                                + " ArrayList");
    }

    @Test
    void reasonNamesTheContentThatDoesNotFit() {
        assertThat(why(Map.of("a", new CompletableFuture<>()), THREE))
                .isEqualTo("bulk = true, but its result has a java.util.concurrent.CompletableFuture, which is neither"
                        + " hit nor miss; return values other than futures, publishers and lazy collections");
        assertThat(why(Map.of(1, 1), BulkKeys.of(List.of(1L))))
                .isEqualTo(
                        "bulk = true, but none of the keys in its result was requested: java.lang.Long was requested,"
                                + " java.lang.Integer returned; return the values under the keys as requested");
    }
}
