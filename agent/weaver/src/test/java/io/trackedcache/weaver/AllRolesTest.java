package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.weaver.zoo.AllRoles;
import io.trackedcache.weaver.zoo.EnumSize;
import io.trackedcache.weaver.zoo.InstanceSize;
import io.trackedcache.weaver.zoo.ManyConstructorsSize;
import io.trackedcache.weaver.zoo.NamedByField;
import io.trackedcache.weaver.zoo.RecordSize;
import io.trackedcache.weaver.zoo.ThrowingTwoRoles;
import io.trackedcache.weaver.zoo.TwoRoles;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every role of a method, in class files of all kinds: woven, verified, loaded and called. Each version of a class has
 * a name of its own, and so a cache of its own.
 */
class AllRolesTest {

    @ParameterizedTest
    @ValueSource(ints = {51, 52, 54, 55, 61})
    void countsEveryRole(int version) throws Throwable {
        Woven woven = load(AllRoles.class, version);

        assertThat(woven.call("find", "early")).isNull();
        woven.call("put", "a", "old");
        assertThat(woven.call("find", "a")).isNull();
        woven.call("put", "b", "new");
        assertThat(woven.call("find", "b")).isEqualTo("new");
        assertThat(woven.call("find", "c")).isEqualTo("c");
        assertThat(woven.call("remove", "a")).isEqualTo(true);
        assertThat(woven.call("remove", "a")).isEqualTo(false);
        assertThat(woven.call("evict", 3)).isEqualTo(3);
        assertThat(numbers(woven)).containsEntry("cache_size", 1L);
        assertThat(woven.call("cleanUp")).isEqualTo(1L);

        assertThat(numbers(woven))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("cache_hits", 1L),
                        Map.entry("cache_misses", 3L),
                        Map.entry("cache_expired", 1L),
                        Map.entry("queries_while_uninitialized", 1L),
                        Map.entry("total_queries", 4L),
                        Map.entry("loads_ok", 1L),
                        Map.entry("puts", 2L),
                        Map.entry("removals", 1L),
                        Map.entry("evictions", 3L),
                        Map.entry("cleanup_runs", 1L),
                        Map.entry("expired_entries_cleaned", 1L),
                        Map.entry("cache_size", 0L)));
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 52, 54, 55, 61})
    void countsTwoRolesOfOneMethod(int version) throws Throwable {
        Woven woven = load(TwoRoles.class, version);

        assertThat(woven.call("find", "key")).isEqualTo("key");
        assertThat(woven.call("find", "")).isNull();

        assertThat(numbers(woven))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("cache_hits", 1L, "cache_misses", 1L, "total_queries", 2L, "removals", 1L));
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 52, 54, 55, 61})
    void countsExceptionInBothRolesOfOneMethod(int version) {
        Woven woven = load(ThrowingTwoRoles.class, version);

        assertThatIllegalStateException()
                .isThrownBy(() -> woven.call("find", "key"))
                .withMessage("key");

        assertThat(numbers(woven))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("lookup_errors", 1L, "cleanup_runs", 1L, "cleanup_errors", 1L));
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 52, 54, 55, 61})
    void countsUnderTheNameOfTheInstance(int version) throws Throwable {
        Woven woven = load(NamedByField.class, version);

        assertThat(woven.call("find", "key")).isEqualTo("key");

        assertThat(woven.counts(woven.type().getSimpleName() + " instance")).isEqualTo(new Counts(1, 0, 0));
        assertThat(woven.counts()).isEqualTo(Counts.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 52, 54, 55, 61})
    void readsSizeOfInstance(int version) throws Throwable {
        assertSize(load(InstanceSize.class, version), 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 52, 54, 55, 61})
    void readsSizeOfEachInstanceOnceHoweverItWasConstructed(int version) throws Throwable {
        // The size of the first instance is that of the instance it holds plus 1, but at most 20.
        assertSize(load(ManyConstructorsSize.class, version), 20 + 20);
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 52, 54, 55, 61})
    void readsSizeOfEveryEnumConstant(int version) throws Throwable {
        Woven woven = load(EnumSize.class, version);

        assertThat(woven.call("find", "")).isNull();
        assertThat(woven.call("find", "ONE")).hasToString("ONE");

        assertThat(numbers(woven))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("cache_hits", 1L, "cache_misses", 1L, "total_queries", 2L, "cache_size", 6L));
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 52, 54, 55, 61})
    void readsSizeFromAccessorOfRecord(int version) throws Throwable {
        assertSize(load(RecordSize.class, version), 9);
    }

    /** Compares the size after one miss, while the instance is alive. */
    private static void assertSize(Woven woven, long size) throws Throwable {
        assertThat(woven.call("find", "")).isNull();

        assertThat(numbers(woven))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("cache_misses", 1L, "total_queries", 1L, "cache_size", size));
        assertThat(woven.call("find", "")).isNull();
    }

    private static Woven load(Class<?> zoo, int version) {
        return Woven.load(nameOf(zoo, version), classFile(zoo, version));
    }

    private static String nameOf(Class<?> zoo, int version) {
        return zoo.getName() + "V" + version;
    }

    private static byte[] classFile(Class<?> zoo, int version) {
        return ClassFiles.withVersion(
                version, ClassFiles.renamed(nameOf(zoo, version).replace('.', '/'), zoo));
    }

    /** Returns the counts of the cache named after the class, without zeros, and its size if that is known. */
    private static Map<String, Long> numbers(Woven woven) {
        CacheStatisticsTracker tracker = TrackerRegistry.global()
                .find(woven.idOf(CacheId.DEFAULT_MANAGER, woven.type().getSimpleName()))
                .orElseThrow();
        Map<String, Long> numbers = new TreeMap<>(tracker.snapshot().counts().byName());
        numbers.keySet().removeIf(name -> name.endsWith("_nanos"));
        numbers.values().removeIf(number -> number == 0);
        tracker.gauges().size().ifPresent(size -> numbers.put("cache_size", size));
        return numbers;
    }
}
