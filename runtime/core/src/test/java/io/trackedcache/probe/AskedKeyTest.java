package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.probe.attribution.Keys;
import io.trackedcache.probe.attribution.LoadAttribution;
import org.junit.jupiter.api.Test;

class AskedKeyTest {
    private final ProbedCache cache = TestProbes.cache("AskedKeyTest");
    private final LoadAttribution loads = CacheIndex.followLoads(cache);
    private final AskedKey asked = new AskedKey();

    private static LookupKey key(String key, int instance) {
        return new LookupKey(Keys.of(key), instance, key);
    }

    private static AskedKey asking(String key, int instance) {
        AskedKey asking = new AskedKey();
        asking.asksFor(Keys.of(key), instance, LoadAttribution.NO_TICKET);
        return asking;
    }

    @Test
    void knowsNothingAtFirst() {
        assertThat(asked.hasSeat()).isFalse();
        assertThat(asked.isOfInstance(key("key", 0))).isFalse();
        assertThat(asked.isSameKey(key("key", 0))).isFalse();
        assertThat(asked.mayBeSameKey(asking("key", 7))).isTrue();
    }

    @Test
    void isComparedByKeyAndInstance() {
        asked.asksFor(Keys.of("key"), 7, LoadAttribution.NO_TICKET);

        assertThat(asked.isOfInstance(key("key", 7))).isTrue();
        assertThat(asked.isOfInstance(key("key", 8))).isFalse();
        assertThat(asked.isSameKey(key("key", 7))).isTrue();
        assertThat(asked.isSameKey(key("other", 7))).isFalse();
        assertThat(asked.mayBeSameKey(asking("key", 8))).isTrue();
        assertThat(asked.mayBeSameKey(asking("other", 7))).isFalse();
        assertThat(asked.mayBeSameInstance(asking("other", 7))).isTrue();
        assertThat(asked.mayBeSameInstance(asking("key", 8))).isFalse();
    }

    @Test
    void keyOfAnEarlierLookupIsForgotten() {
        asked.asksFor(Keys.of("key"), 7, LoadAttribution.NO_TICKET);

        asked.beginAsking(cache.number());

        assertThat(asked.isOfInstance(key("key", 7))).isFalse();
        assertThat(asked.isSameKey(key("key", 7))).isFalse();
    }

    @Test
    void seatIsLeftOnceByTheLookupOrByTheOneThatUsesItsTicket() {
        asked.takesSeat(loads.enter(Keys.of("left")));
        asked.leaveSeat(cache.number());
        assertThat(asked.hasSeat()).isFalse();
        asked.leaveSeat(cache.number());

        asked.takesSeat(loads.enter(Keys.of("used")));
        int ticket = asked.takeTicket();
        assertThat(asked.hasSeat()).isFalse();
        assertThat(loads.key(ticket)).isEqualTo(Keys.of("used"));
        assertThat(asked.takeTicket()).isEqualTo(LoadAttribution.NO_TICKET);
        loads.forget(ticket);
    }

    @Test
    void seatThatAFailedExitKeptIsLeftByTheNextLookup() {
        asked.takesSeat(loads.enter(Keys.of("kept")));

        asked.beginAsking(cache.number());

        assertThat(asked.hasSeat()).isFalse();
        TestProbes.call(TestProbes.around(ProbeLink.LOAD, "AskedKeyTest"), "kept", () -> "loaded");
        assertThat(TestProbes.counts("AskedKeyTest")).isEqualTo("loads=1 refreshes=1");
    }
}
