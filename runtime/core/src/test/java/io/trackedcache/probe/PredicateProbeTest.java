package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.registry.TrackerRegistry;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PredicateProbeTest {
    private static final String NAME = "PredicateProbeTest.";

    @AfterEach
    void cut() {
        LookupStack.ofThisThread().cutAt(0);
    }

    @SuppressWarnings("unchecked") // The shape that woven code relies on.
    private static void returns(ProbeLink role, String cache, Object value, String... lines) {
        ((BiConsumer<Object, Object>) TestProbes.link(role, NAME + cache, lines)).accept(value, "instance");
    }

    private static String counts(String cache) {
        return TestProbes.counts(NAME + cache);
    }

    @Test
    void trueOfAnExpiryPredicateIsASignal() {
        TestProbes.followed(NAME + "expired");
        LookupProbe lookup = TestProbes.lookup(NAME + "expired");

        TestProbes.call(lookup, null, () -> {
            returns(ProbeLink.EXPIRY, "expired", true);
            return "too old";
        });
        TestProbes.call(lookup, null, () -> {
            returns(ProbeLink.EXPIRY, "expired", false);
            return "fresh";
        });

        assertThat(counts("expired")).isEqualTo("hits=1 misses=1 expired=1 total=2");
    }

    @Test
    void falseOfAReadyPredicateIsASignal() {
        TestProbes.followed(NAME + "ready");
        LookupProbe lookup = TestProbes.lookup(NAME + "ready");

        TestProbes.call(lookup, null, () -> {
            returns(ProbeLink.READY, "ready", false);
            return null;
        });
        TestProbes.call(lookup, null, () -> {
            returns(ProbeLink.READY, "ready", true);
            return null;
        });

        assertThat(counts("ready")).isEqualTo("misses=2 uninitialized=1 total=2");
    }

    @Test
    void signalIsForTheLookupOfItsOwnCache() {
        TestProbes.followed(NAME + "outer");
        TestProbes.followed(NAME + "inner");
        LookupProbe outer = TestProbes.lookup(NAME + "outer");
        LookupProbe inner = TestProbes.lookup(NAME + "inner");

        TestProbes.call(outer, null, () -> {
            TestProbes.call(inner, null, () -> {
                returns(ProbeLink.EXPIRY, "outer", true);
                return "found";
            });
            return "too old";
        });

        assertThat(counts("outer")).isEqualTo("misses=1 expired=1 total=1");
        assertThat(counts("inner")).isEqualTo("hits=1 total=1");
    }

    @Test
    void firstSignalMakesTheLookupsBeFollowed() {
        ProbedCache cache = CacheIndex.rehearsing();
        PredicateProbe.expiry(cache, false).accept(false, null);
        assertThat(cache.isFollowed()).isFalse();

        PredicateProbe.expiry(cache, false).accept(true, null);

        assertThat(cache.isFollowed()).isTrue();
    }

    @Test
    void signalOutsideOfLookupsIsIgnored() {
        returns(ProbeLink.EXPIRY, "outside", true);
        TestProbes.call(TestProbes.lookup(NAME + "outside"), "found");

        assertThat(counts("outside")).isEqualTo("hits=1 total=1");
    }

    @Test
    void expiredEntryThatIsReturnedMayBeAStaleHit() {
        TestProbes.followed(NAME + "stale");
        LookupProbe lookup = TestProbes.lookup(NAME + "stale");
        String then = "then=stale-hit";

        for (Object result : new Object[] {"old", null}) {
            TestProbes.call(lookup, null, () -> {
                returns(ProbeLink.EXPIRY, "stale", true, then);
                return result;
            });
        }
        TestProbes.callThrowing(
                lookup, new IllegalStateException(), () -> returns(ProbeLink.EXPIRY, "stale", true, then));

        assertThat(counts("stale")).isEqualTo("hits=1 stale=1 misses=2 expired=2 total=3");
    }

    @Test
    void sharedPredicateAffectsTheInnermostLookupOfAnyCache() {
        LookupProbe outer = TestProbes.lookup(NAME + "shared-outer");
        LookupProbe inner = TestProbes.lookup(NAME + "shared-inner");
        CacheIndex.followAll();

        TestProbes.call(outer, null, () -> {
            TestProbes.call(inner, null, () -> {
                returns(ProbeLink.EXPIRY, "", true, "innermost=true");
                return null;
            });
            returns(ProbeLink.READY, "", false, "innermost=true");
            return null;
        });
        returns(ProbeLink.EXPIRY, "", true, "innermost=true");

        assertThat(counts("shared-outer")).isEqualTo("misses=1 uninitialized=1 total=1");
        assertThat(counts("shared-inner")).isEqualTo("misses=1 expired=1 total=1");
        assertThat(TrackerRegistry.global().all().keySet())
                .noneMatch(id -> id.name().equals(NAME));
    }

    @Test
    void otherResultsAreNoSignals() {
        ProbedCache cache = CacheIndex.rehearsing();

        PredicateProbe.expiry(cache, false).accept("true", null);
        PredicateProbe.ready(cache).accept(null, null);

        assertThat(cache.isFollowed()).isFalse();
    }
}
