package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.tracking.Tracking;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InnermostLookupTest {
    private static final String NAME = "InnermostLookupTest.";

    @BeforeEach
    void follow() {
        CacheIndex.followAll();
    }

    @AfterEach
    void switchOn() {
        Tracking.global().setEnabled(true);
        LookupStack.ofThisThread().cutAt(0);
    }

    private static @Nullable Consumer<String> current() {
        return InnermostLookup.INSTANCE.get();
    }

    private static void signal(String name) {
        Consumer<String> lookup = current();
        assertThat(lookup).isNotNull();
        if (lookup != null) {
            lookup.accept(name);
        }
    }

    @Test
    void isLinkedByItsName() {
        assertThat(ProbeLink.RUNNING.apply("", null)).isSameAs(InnermostLookup.INSTANCE);
    }

    @Test
    void thereIsNoneOutsideOfLookups() {
        assertThat(current()).isNull();
    }

    @Test
    void signalDecidesHowTheInnermostLookupEnds() {
        LookupProbe outer = TestProbes.lookup(NAME + "outer");
        LookupProbe inner = TestProbes.lookup(NAME + "inner");

        TestProbes.call(outer, null, () -> {
            TestProbes.call(inner, null, () -> {
                signal("HIT");
                signal("EXPIRED");
                return "found";
            });
            signal("STALE");
            return null;
        });

        assertThat(TestProbes.counts(NAME + "inner")).isEqualTo("misses=1 expired=1 total=1");
        assertThat(TestProbes.counts(NAME + "outer")).isEqualTo("hits=1 stale=1 total=1");
    }

    @Test
    void signalAfterTheEndIsLate() {
        LookupProbe probe = TestProbes.lookup(NAME + "late");
        Object token = probe.apply(null, null);
        Consumer<String> lookup = current();
        probe.accept("found", token);

        assertThat(lookup).isNotNull().satisfies(ended -> ended.accept("MISS"));

        assertThat(TestProbes.counts(NAME + "late")).isEqualTo("hits=1 total=1 late=1");
    }

    @Test
    void lookupThatBeganWhileTrackingWasOffTakesNoSignals() {
        LookupProbe outer = TestProbes.lookup(NAME + "on");
        LookupProbe inner = TestProbes.lookup(NAME + "off");

        TestProbes.call(outer, null, () -> {
            Tracking.global().setEnabled(false);
            TestProbes.call(inner, null, () -> {
                assertThat(current()).isNull();
                return "found";
            });
            Tracking.global().setEnabled(true);
            signal("MISS");
            return "found";
        });

        assertThat(TestProbes.counts(NAME + "on")).isEqualTo("misses=1 total=1");
        assertThat(TestProbes.counts(NAME + "off")).isEmpty();
    }
}
