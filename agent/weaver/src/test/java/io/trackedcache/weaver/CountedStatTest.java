package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.trackedcache.stats.StatCounters;
import io.trackedcache.stats.StatSets;
import io.trackedcache.weaver.zoo.CountedCalls;
import io.trackedcache.weaver.zoo.UnannotatedClass;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods with {@code @CountedStat} in class files of all kinds: woven, verified, loaded and called. */
class CountedStatTest {

    /** Loads the class under a name of its own, so that it has a set of its own. */
    private static Woven load(int version) {
        String name = "Calls" + version + "of" + System.nanoTime();
        byte[] classFile = ClassFiles.withVersion(version, ClassFiles.renamed(name, CountedCalls.class));
        return Woven.load(name, classFile);
    }

    /** Returns the counters other than 0: old class files link their probes before the first call, new ones at it. */
    private static Map<String, Object> counts(Woven woven) {
        StatCounters set = StatSets.global().all().values().stream()
                .filter(each -> each.name().equals(woven.type().getSimpleName()))
                .findFirst()
                .orElseThrow();
        return set.counterKeys().stream()
                .filter(key -> set.count(key) != 0)
                .collect(Collectors.toMap(key -> key, set::count));
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 51, 52, 54, 55, 61})
    void countsEachCall(int version) throws Throwable {
        Woven woven = load(version);

        woven.call("all");
        woven.call("all");
        assertThat(woven.call("primitive", 3L, 4.0)).isEqualTo(7L);
        assertThatIllegalStateException().isThrownBy(() -> woven.call("failing"));
        woven.call("nested");
        woven.call("callHidden");

        assertThat(counts(woven))
                .isEqualTo(Map.of("all", 2L, "primitive", 1L, "failing", 1L, "nested", 3L, "any, said so", 1L));
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 55, 61})
    void countsByEnding(int version) throws Throwable {
        Woven woven = load(version);

        for (String method : List.of("succeedsFor", "failsFor")) {
            assertThat(woven.call(method, "a")).isEqualTo("a");
            assertThat(woven.call(method, "b")).isEqualTo("b");
            assertThatIllegalStateException().isThrownBy(() -> woven.call(method, ""));
        }

        assertThat(counts(woven)).isEqualTo(Map.of("succeeded", 2L, "failed", 1L));
    }

    @Test
    void callerReceivesTheFutureAndItsCompletionIsCounted() throws Throwable {
        Woven woven = load(61);
        for (String method : List.of("succeedsLater", "failsLater")) {
            CompletableFuture<String> good = new CompletableFuture<>();
            CompletableFuture<String> bad = new CompletableFuture<>();
            assertThat(woven.call(method, good)).isSameAs(good);
            assertThat(woven.call(method, bad)).isSameAs(bad);
            assertThat(counts(woven)).doesNotContainKey(method.equals("failsLater") ? "completed badly" : "completed");

            good.complete("value");
            bad.completeExceptionally(new IllegalStateException("of the application"));
        }

        assertThat(counts(woven)).containsEntry("completed", 1L).containsEntry("completed badly", 1L);
    }

    /** A caller that gets the same incomplete future a million times must not cause a million callbacks on it. */
    @Test
    void callsThatReturnTheSameFutureEndTogether() throws Throwable {
        Woven woven = load(61);
        CompletableFuture<String> future = new CompletableFuture<>();
        for (int call = 0; call < 1_000; call++) {
            assertThat(woven.call("succeedsLater", future)).isSameAs(future);
        }
        assertThat(future.getNumberOfDependents()).isEqualTo(1);

        future.complete("value");
        assertThat(woven.call("succeedsLater", future)).isSameAs(future);

        assertThat(counts(woven)).isEqualTo(Map.of("completed", 1_001L));
    }

    @Test
    void futureThatCompletesTwiceOrRejectsCallbacksEndsOnce() throws Throwable {
        Woven woven = load(61);
        CompletableFuture<String> twice = new CompletableFuture<>() {
            @Override
            public CompletableFuture<String> whenComplete(BiConsumer<? super String, ? super Throwable> action) {
                action.accept("value", null);
                action.accept("value", null);
                return this;
            }
        };
        CompletableFuture<String> deaf = new CompletableFuture<>() {
            @Override
            public CompletableFuture<String> whenComplete(BiConsumer<? super String, ? super Throwable> action) {
                throw new IllegalStateException("of the application");
            }
        };

        assertThat(woven.call("succeedsLater", twice)).isSameAs(twice);
        assertThat(woven.call("succeedsLater", deaf)).isSameAs(deaf);

        assertThat(counts(woven)).isEqualTo(Map.of("completed", 2L));
    }

    @Test
    void countsIntoTheNamedSet() throws Throwable {
        StatCounters built =
                StatCounters.named("another set").counter("declared").build();
        Woven woven = Woven.load(CountedCalls.class);

        woven.call("elsewhere");

        assertThat(built.snapshot()).isEqualTo(Map.of("declared", 0L, "elsewhere", 1L));
    }

    @Test
    void methodMayAlsoBeALookup() throws Throwable {
        Woven woven = load(61);

        assertThat(woven.call("find", "key")).isEqualTo("key");
        assertThat(woven.call("find", new Object[] {null})).isNull();

        assertThat(counts(woven)).isEqualTo(Map.of("lookups", 2L));
        assertThat(woven.counts("CountedCalls lookups")).isEqualTo(new Counts(1, 1, 0));
    }

    @Test
    void worksInLoaderWithoutAnnotationsAndRuntime() throws Throwable {
        Woven woven = Woven.loadIsolated(CountedCalls.class);

        woven.call("all");

        assertThat(StatSets.global().all().values().stream()
                        .filter(set -> set.name().equals(CountedCalls.class.getName()))
                        .mapToLong(set -> set.snapshot().containsKey("all") ? set.count("all") : 0)
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void reportsSetAndKey() {
        assertThat(new Weaver().weave(ClassFiles.of(CountedCalls.class)).reports())
                .contains(new MethodReport.Counted(
                        new MethodId(CountedCalls.class.getName(), "elsewhere", "()V"),
                        Role.STAT,
                        "another set",
                        "elsewhere"))
                .noneMatch(MethodReport.Skipped.class::isInstance);
        assertThat(new Weaver().weave(ClassFiles.of(UnannotatedClass.class)).reports())
                .isEmpty();
    }
}
