package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.config.SettingSources;
import io.trackedcache.config.Settings;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.registry.RegistrySettings;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracking.Tracking;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoadProbeTest {
    private static final String NAME = "LoadProbeTest.";

    @AfterEach
    void switchOn() {
        Tracking.global().setEnabled(true);
        LookupStack.ofThisThread().cutAt(0);
    }

    private static AroundProbe load(String cache) {
        return TestProbes.around(ProbeLink.LOAD, NAME + cache);
    }

    private static LookupProbe lookup(String cache) {
        return TestProbes.lookup(NAME + cache);
    }

    private static String counts(String cache) {
        return TestProbes.counts(NAME + cache);
    }

    @Test
    void loadsCountByHowTheyEnd() {
        AroundProbe load = load("ends");

        TestProbes.call(load, "loaded");
        TestProbes.call(load, null);
        TestProbes.callThrowing(load, new IllegalStateException());

        assertThat(counts("ends")).isEqualTo("loads=2 failedLoads=1 refreshes=3");
        assertThat(TestProbes.tracker(NAME + "ends").ledger().loadNanos()).isPositive();
    }

    @Test
    void failedResultOfKotlinIsAFailedLoad() throws Exception {
        Object failure = Class.forName("kotlin.ResultKt")
                .getMethod("createFailure", Throwable.class)
                .invoke(null, new IllegalStateException());

        TestProbes.call(load("kotlin"), failure);

        assertThat(counts("kotlin")).isEqualTo("failedLoads=1 refreshes=1");
    }

    @Test
    void asynchronousLoadEndsOnceWithItsFuture() {
        AroundProbe load = load("asynchronous");
        CompletableFuture<Object> future = new CompletableFuture<>();
        CompletableFuture<Object> twice = new CompletableFuture<>() {
            @Override
            public CompletableFuture<Object> whenComplete(BiConsumer<? super Object, ? super Throwable> action) {
                action.accept("loaded", null);
                action.accept("loaded", null);
                return this;
            }
        };
        TestProbes.call(load, future);
        assertThat(counts("asynchronous")).isEmpty();

        future.completeExceptionally(new IllegalStateException());
        TestProbes.call(load, twice);

        assertThat(counts("asynchronous")).isEqualTo("loads=1 failedLoads=1 refreshes=2");
    }

    @Test
    void lookupThatLoadsIsAMissAndHasNotWaited() {
        TestProbes.followed(NAME + "miss");
        LookupProbe lookup = lookup("miss");
        AroundProbe load = load("miss");

        TestProbes.call(lookup, null, () -> {
            TestProbes.call(load, "loaded");
            return "loaded";
        });
        TestProbes.call(lookup, "found");

        assertThat(counts("miss")).isEqualTo("hits=1 misses=1 total=2 loads=1");
    }

    @Test
    void loadOfALookupWithItsOwnTrackerCountsThere() {
        ProbedCache cache = TestProbes.followed(NAME + "own");
        CacheStatisticsTracker own = new CacheStatisticsTracker();
        AroundProbe load = load("own");
        RunningLookup running = LookupStack.ofThisThread().push(cache.number(), 0);
        running.countsFor(own);

        TestProbes.call(load, "loaded");

        assertThat(Counts.of(own)).isEqualTo("loads=1");
        assertThat(counts("own")).isEmpty();
    }

    @Test
    void loadMarksItsCacheAsSignalled() {
        load("marked");

        assertThat(TestProbes.cache(NAME + "marked").isSignalled()).isTrue();
    }

    @Test
    void loadWhileTrackingIsOffIsNotCounted() {
        AroundProbe load = load("off");
        Tracking.global().setEnabled(false);

        TestProbes.call(load, "loaded");
        TestProbes.callThrowing(load, new IllegalStateException());

        assertThat(counts("off")).isEmpty();
    }

    /** Two lookups of a key, of which the first causes a load. */
    private void loadForTwo(LookupProbe lookup, AroundProbe load) {
        Object first = lookup.apply(null, "key");
        Object second = lookup.apply("another instance", "key");
        Object loading = load.apply(null, "key");
        load.accept("loaded", loading);
        lookup.accept("loaded", second);
        lookup.accept("loaded", first);
    }

    @Test
    void lookupThatWaitedCountsByItsResult() {
        loadForTwo(TestProbes.lookup(NAME + "waiter", "hasLoads=true"), load("waiter"));

        assertThat(counts("waiter")).isEqualTo("hits=1 misses=1 total=2 loads=1 waits=1");
    }

    @Test
    void lookupThatWaitedIsAMissIfItsMethodIsDeclaredSo() {
        loadForTwo(TestProbes.lookup(NAME + "waiting miss", "hasLoads=true", "waiters=miss"), load("waiting miss"));

        assertThat(counts("waiting miss")).isEqualTo("misses=2 total=2 loads=1 waits=1");
    }

    @Test
    void lookupThatWaitedIsAMissIfTheSettingsSaySo() {
        RegistrySettings before = RegistryInternals.global().settings();
        RegistryInternals.global()
                .use(RegistrySettings.from(Settings.resolve(SettingSources.ofThisJvm("waiters=miss"))));
        try {
            loadForTwo(TestProbes.lookup(NAME + "set", "hasLoads=true"), load("set"));
        } finally {
            RegistryInternals.global().use(before);
        }

        assertThat(counts("set")).isEqualTo("misses=2 total=2 loads=1 waits=1");
    }

    /** Counts how often it is asked, and decides nothing. */
    static final class Asked implements BiFunction<@Nullable Object, @Nullable Throwable, @Nullable Object> {
        static int times;

        @Override
        public @Nullable Object apply(@Nullable Object value, @Nullable Throwable failure) {
            times++;
            return null;
        }
    }

    @Test
    void classifierIsAskedOnceForALookupWithALoad() {
        AroundProbe load = load("classified");
        AroundProbe lookup = (AroundProbe) ProbeLink.LOOKUP.apply(
                "manager=" + TestProbes.MANAGER + "\ncache=" + NAME + "classified\nmethod=find\n"
                        + "descriptor=(Ljava/lang/Object;)Ljava/lang/Object;\nclassifier=" + Asked.class.getName(),
                LoadProbeTest.class);
        Asked.times = 0;

        TestProbes.call(lookup, "key", () -> {
            TestProbes.call(load, "key", () -> "value");
            return "value";
        });

        assertThat(Asked.times).isEqualTo(1);
        assertThat(counts("classified")).isEqualTo("misses=1 total=1 loads=1");
    }
}
