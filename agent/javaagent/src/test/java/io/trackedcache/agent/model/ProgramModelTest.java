package io.trackedcache.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.config.SettingSources;
import io.trackedcache.config.Settings;
import io.trackedcache.probe.Probes;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.registry.RegistrySettings;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Random programs, each with unused caches, so that the first signal of a cache is often sent while its lookups are
 * running already. {@code -Dmodel.seed=17} runs one program, {@code -Dmodel.seeds=100000} that many.
 */
class ProgramModelTest {
    private static final int SEEDS = Integer.getInteger("model.seeds", 900);
    private static final int SMALLEST = 2;
    private static final int SEEDS_PER_SIZE = 15;
    private static final int SEEDS_PER_COLLECTION = 100;
    private static final int LARGEST = 60;

    @BeforeAll
    static void timeEveryOtherLookup() {
        // A timed lookup has a token before its cache is followed; an untimed one has none.
        RegistryInternals.global()
                .use(RegistrySettings.from(
                        Settings.resolve(SettingSources.ofThisJvm("latency.sampling=0.5,max-caches=1000000"))));
    }

    @AfterAll
    static void timeAsByDefault() {
        RegistryInternals.global().use(RegistrySettings.DEFAULTS);
    }

    @Test
    void countsByTheRules() throws Exception {
        Integer only = Integer.getInteger("model.seed");
        if (only != null) {
            assertCountsAsModelled(only);
            return;
        }
        for (int seed = 0; seed < SEEDS; seed++) {
            assertCountsAsModelled(seed);
            if (seed % SEEDS_PER_COLLECTION == 0) {
                forgetTheGone();
            }
        }
    }

    /** A woven cache lives as long as its class. */
    private static void forgetTheGone() {
        System.gc();
        Probes.forgetTheGone();
    }

    private static void assertCountsAsModelled(int seed) throws Exception {
        List<Step> program = Programs.of(seed, Math.min(SMALLEST + seed / SEEDS_PER_SIZE, LARGEST));
        followNoLookupsYet();
        Model model = new Model(Programs.CACHES);
        Woven woven = new Woven(seed);

        new Run(model).program(program);
        new Run(woven).program(program);

        assertThat(woven.counts()).as("-Dmodel.seed=%d: %s", seed, program).isEqualTo(expected(model));
    }

    private static List<Map<String, Long>> expected(Model model) {
        return IntStream.range(0, Programs.CACHES)
                .mapToObj(cache -> Counts.notZero(model.cache(cache).counts()))
                .toList();
    }

    /** The first request for the innermost lookup of any cache makes all caches permanently followed. */
    private static void followNoLookupsYet() throws ReflectiveOperationException {
        Field since = Class.forName("io.trackedcache.probe.CacheIndex").getDeclaredField("allFollowedSince");
        since.setAccessible(true);
        since.set(null, 0);
    }

    /** Three woven copies of a class, counted by the real tracker. */
    private static final class Woven implements World {
        private final List<String> names = new ArrayList<>();
        private final List<Subject> caches = new ArrayList<>();

        Woven(int seed) throws Exception {
            Copies copies = new Copies();
            for (int cache = 0; cache < Programs.CACHES; cache++) {
                names.add("Program" + seed + "Cache" + cache);
                caches.add((Subject) copies.newInstance(SubjectTemplate.class, names.get(cache)));
            }
        }

        @Override
        public Subject cache(int number) {
            return caches.get(number);
        }

        @Override
        public Consumer<Sent> current() {
            CacheLookup lookup = CacheLookup.current();
            return signal -> signal.to(lookup);
        }

        List<Map<String, Long>> counts() {
            return names.stream().map(Woven::counts).toList();
        }

        private static Map<String, Long> counts(String name) {
            Optional<CacheStatisticsTracker> tracker = TrackerRegistry.global().find(name);
            return tracker.map(Counts::of).orElseGet(Map::of);
        }
    }
}
