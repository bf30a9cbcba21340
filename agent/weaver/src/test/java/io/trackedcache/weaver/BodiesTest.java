package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackedcache.weaver.zoo.InitializedLookup;
import io.trackedcache.weaver.zoo.LambdaLookup;
import io.trackedcache.weaver.zoo.LoopFromStartLookup;
import io.trackedcache.weaver.zoo.LoopLookup;
import io.trackedcache.weaver.zoo.ManyReturnsLookup;
import io.trackedcache.weaver.zoo.MonitorLookup;
import io.trackedcache.weaver.zoo.NestedLookups;
import io.trackedcache.weaver.zoo.OperandsLookup;
import io.trackedcache.weaver.zoo.ReusedVariablesLookup;
import io.trackedcache.weaver.zoo.SharedNameLookups;
import io.trackedcache.weaver.zoo.SwitchLookup;
import io.trackedcache.weaver.zoo.WideVariablesLookup;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The body of a woven method runs as before, and each return is counted once. */
class BodiesTest {

    @Test
    void countsEveryReturn() throws Throwable {
        Woven woven = Woven.load(ManyReturnsLookup.class);

        assertThat(woven.call("find", "")).isNull();
        assertThat(woven.call("find", "1")).isEqualTo("one");
        assertThat(woven.call("find", "12")).isEqualTo("two");
        assertThat(woven.call("find", "123")).isEqualTo("many");

        assertThat(woven.counts()).isEqualTo(new Counts(3, 1, 0));
    }

    @Test
    void countsReturnOutOfLoops() throws Throwable {
        Woven woven = Woven.load(LoopLookup.class);

        assertThat(woven.call("find", "123456")).isEqualTo(3);
        assertThat(woven.call("find", "12")).isNull();

        assertThat(woven.counts()).isEqualTo(new Counts(1, 1, 0));
    }

    @Test
    void countsOnceWhenBodyJumpsBackToItsFirstInstruction() throws Throwable {
        Woven woven = Woven.load(LoopFromStartLookup.class);

        assertThat(woven.call("find", "    key")).isEqualTo("key");
        assertThat(woven.call("find", "    ")).isNull();

        assertThat(woven.counts()).isEqualTo(new Counts(1, 1, 0));
    }

    @Test
    void countsReturnsOutOfSwitches() throws Throwable {
        Woven woven = Woven.load(SwitchLookup.class);

        assertThat(woven.call("find", "")).isNull();
        assertThat(woven.call("find", "?")).isNull();
        assertThat(woven.call("find", "one")).isEqualTo("one");
        assertThat(woven.call("find", "five")).isEqualTo("5");
        assertThat(woven.call("find", "other")).isNull();

        assertThat(woven.counts()).isEqualTo(new Counts(2, 3, 0));
    }

    @Test
    void keepsVariablesOfTwoSlots() throws Throwable {
        Woven woven = Woven.load(WideVariablesLookup.class);

        assertThat(woven.call("find", 1L, 2.0, "key", 3L)).isEqualTo("key4.0");
        assertThat(woven.call("find", 1L, 2.0, "", 3L)).isNull();

        assertThat(woven.counts()).isEqualTo(new Counts(1, 1, 0));
    }

    @Test
    void keepsVariablesThatChangeTheirType() throws Throwable {
        Woven woven = Woven.load(ReusedVariablesLookup.class);

        assertThat(woven.call("find", "key")).isEqualTo(6L);
        assertThat(woven.call("find", 12)).isEqualTo(List.of("12", 2));
        assertThat(woven.call("find", "")).isNull();

        assertThat(woven.counts()).isEqualTo(new Counts(2, 1, 0));
    }

    @Test
    void countsEachNestedLookupForItsOwnCache() throws Throwable {
        Woven woven = Woven.load(NestedLookups.class);

        assertThat(woven.call("first", "1")).isEqualTo("1");
        assertThat(woven.call("first", "2")).isEqualTo("2");
        assertThat(woven.call("first", "3")).isNull();

        // The second one is answered by the other cache, for the same key.
        assertThat(woven.counts("nested.first")).isEqualTo(new Counts(1, 2, 0));
        assertThat(woven.counts("nested.second")).isEqualTo(new Counts(1, 1, 0));
    }

    @Test
    void countsTwoMethodsOfOneCacheTogether() throws Throwable {
        Woven woven = Woven.load(SharedNameLookups.class);

        assertThat(woven.call("byName", "key")).isEqualTo("key");
        assertThat(woven.call("byNumber", 1)).isEqualTo(true);
        assertThat(woven.call("byNumber", 0)).isEqualTo(false);

        assertThat(woven.counts()).isEqualTo(new Counts(2, 1, 0));
    }

    @Test
    void keepsLambdas() throws Throwable {
        Woven woven = Woven.load(LambdaLookup.class);

        assertThat(woven.call("find", "a")).isEqualTo("aa");
        assertThat(woven.call("find", "c")).isNull();

        assertThat(woven.counts()).isEqualTo(new Counts(1, 1, 0));
    }

    @Test
    void releasesMonitors() throws Throwable {
        Woven woven = Woven.load(MonitorLookup.class);

        assertThat(woven.call("find", "key")).isEqualTo("key");
        assertThatThrownBy(() -> woven.call("find", "bad")).isInstanceOf(IllegalArgumentException.class);

        assertThat(woven.call("isLocked")).isEqualTo(false);
        assertThat(woven.counts()).isEqualTo(new Counts(1, 0, 1));
    }

    @Test
    void keepsOperandsAcrossJumps() throws Throwable {
        Woven woven = Woven.load(OperandsLookup.class);

        assertThat(woven.call("find", "long key")).isEqualTo("long key long");
        assertThat(woven.call("find", "")).isNull();

        assertThat(woven.counts()).isEqualTo(new Counts(1, 1, 0));
    }

    @Test
    void countsLookupInStaticInitializer() throws Throwable {
        Woven woven = Woven.load(InitializedLookup.class);

        assertThat(woven.call("early")).isEqualTo("early");
        assertThat(woven.counts()).isEqualTo(new Counts(1, 0, 0));
    }
}
