package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static void returns(ProbeLink role, String cache, Object value) {
        ((BiConsumer<Object, Object>) TestProbes.link(role, NAME + cache)).accept(value, "instance");
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
        PredicateProbe.expiry(cache).accept(false, null);
        assertThat(cache.isFollowed()).isFalse();

        PredicateProbe.expiry(cache).accept(true, null);

        assertThat(cache.isFollowed()).isTrue();
    }

    @Test
    void signalOutsideOfLookupsIsIgnored() {
        returns(ProbeLink.EXPIRY, "outside", true);
        TestProbes.call(TestProbes.lookup(NAME + "outside"), "found");

        assertThat(counts("outside")).isEqualTo("hits=1 total=1");
    }

    @Test
    void otherResultsAreNoSignals() {
        ProbedCache cache = CacheIndex.rehearsing();

        PredicateProbe.expiry(cache).accept("true", null);
        PredicateProbe.ready(cache).accept(null, null);

        assertThat(cache.isFollowed()).isFalse();
    }
}
