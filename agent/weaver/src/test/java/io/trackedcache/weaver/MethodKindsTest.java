package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.weaver.zoo.AnonymousLookup;
import io.trackedcache.weaver.zoo.BridgedLookup;
import io.trackedcache.weaver.zoo.EnumConstantLookup;
import io.trackedcache.weaver.zoo.FinalLookup;
import io.trackedcache.weaver.zoo.GenericLookup;
import io.trackedcache.weaver.zoo.InnerLookup;
import io.trackedcache.weaver.zoo.InstanceLookup;
import io.trackedcache.weaver.zoo.InterfaceDefaultLookup;
import io.trackedcache.weaver.zoo.InterfacePrivateLookup;
import io.trackedcache.weaver.zoo.InterfaceStaticLookup;
import io.trackedcache.weaver.zoo.LocalClassLookup;
import io.trackedcache.weaver.zoo.NestedLookup;
import io.trackedcache.weaver.zoo.PrivateLookup;
import io.trackedcache.weaver.zoo.RecordAccessorLookup;
import io.trackedcache.weaver.zoo.RecordLookup;
import io.trackedcache.weaver.zoo.RecursiveLookup;
import io.trackedcache.weaver.zoo.StaticLookup;
import io.trackedcache.weaver.zoo.StaticSynchronizedLookup;
import io.trackedcache.weaver.zoo.SynchronizedLookup;
import io.trackedcache.weaver.zoo.VarargsLookup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each call counts once, for methods of every kind in classes of every kind. */
class MethodKindsTest {
    private static final Counts ONE_HIT_ONE_MISS = new Counts(1, 1, 0);

    @ParameterizedTest
    @ValueSource(
            classes = {
                StaticLookup.class,
                InstanceLookup.class,
                PrivateLookup.class,
                FinalLookup.class,
                SynchronizedLookup.class,
                StaticSynchronizedLookup.class,
                InterfaceStaticLookup.class,
                InterfacePrivateLookup.class,
                NestedLookup.Nested.class,
            })
    void countsHitAndMissAndReturnsTheResult(Class<?> zoo) throws Throwable {
        Woven woven = Woven.load(zoo);

        assertThat(woven.call("find", "key")).isEqualTo("key");
        assertThat(woven.call("find", "")).isNull();

        assertThat(woven.counts()).isEqualTo(ONE_HIT_ONE_MISS);
    }

    @ParameterizedTest
    @ValueSource(classes = {PrivateLookup.class, InterfacePrivateLookup.class})
    void countsPrivateMethodCalledWithinItsClass(Class<?> zoo) throws Throwable {
        Woven woven = Woven.load(zoo);

        assertThat(woven.call("ask", "key")).isEqualTo("key");
        assertThat(woven.call("ask", "")).isNull();

        assertThat(woven.counts()).isEqualTo(ONE_HIT_ONE_MISS);
    }

    @Test
    void countsGenericMethod() throws Throwable {
        Woven woven = Woven.load(GenericLookup.class);
        Object value = new String("value");

        assertThat(woven.call("find", "key", value)).isSameAs(value);
        assertThat(woven.call("find", "", value)).isNull();

        assertThat(woven.counts()).isEqualTo(ONE_HIT_ONE_MISS);
    }

    @Test
    void countsCallThroughBridgeOnce() throws Throwable {
        Woven woven = Woven.load(BridgedLookup.class);

        assertThat(woven.call("throughBridge", "key")).isEqualTo("key");
        assertThat(woven.call("throughBridge", "")).isNull();

        assertThat(woven.counts()).isEqualTo(ONE_HIT_ONE_MISS);
    }

    @Test
    void countsMethodWithVariableArguments() throws Throwable {
        Woven woven = Woven.load(VarargsLookup.class);

        assertThat(woven.call("ask", "key", "last")).isEqualTo("last");
        assertThat(woven.call("ask", "", "last")).isNull();

        assertThat(woven.counts()).isEqualTo(ONE_HIT_ONE_MISS);
    }

    @Test
    void countsEachLevelOfRecursion() throws Throwable {
        Woven woven = Woven.load(RecursiveLookup.class);

        assertThat(woven.call("find", "1234")).isNull();

        assertThat(woven.counts()).isEqualTo(new Counts(0, 5, 0));
    }

    @Test
    void countsDefaultMethodOfInterface() throws Throwable {
        Woven woven = Woven.load(InterfaceDefaultLookup.Implementation.class);

        assertThat(woven.call("find", "key")).isEqualTo("key");
        assertThat(woven.call("find", "")).isNull();

        assertThat(woven.counts()).isEqualTo(ONE_HIT_ONE_MISS);
    }

    @Test
    void countsMethodOfRecord() throws Throwable {
        Woven woven = Woven.load(RecordLookup.class);

        assertThat(woven.call("find", "key")).isEqualTo("answer");
        assertThat(woven.call("find", "")).isNull();

        assertThat(woven.counts()).isEqualTo(ONE_HIT_ONE_MISS);
    }

    @Test
    void countsAccessorOfRecord() throws Throwable {
        Woven woven = Woven.load(RecordAccessorLookup.class);

        assertThat(woven.call("find")).isEqualTo("answer");

        assertThat(woven.counts()).isEqualTo(new Counts(1, 0, 0));
    }

    @Test
    void countsMethodOfEnumConstant() throws Throwable {
        Woven woven = Woven.load(EnumConstantLookup.class);

        assertThat(woven.call("ask", "key")).isEqualTo("key");
        assertThat(woven.call("ask", "")).isNull();

        assertThat(woven.counts("enum-constant")).isEqualTo(ONE_HIT_ONE_MISS);
    }

    @Test
    void namesCacheAfterInnerClass() throws Throwable {
        Woven woven = Woven.load(InnerLookup.class);

        assertThat(woven.call("ask", "key")).isEqualTo("answer");
        assertThat(woven.call("ask", "")).isNull();

        assertThat(woven.counts("Inner")).isEqualTo(ONE_HIT_ONE_MISS);
    }

    @Test
    void namesCacheAfterLocalClass() throws Throwable {
        Woven woven = Woven.load(LocalClassLookup.class);

        assertThat(woven.call("ask", "key")).isEqualTo("key");
        assertThat(woven.call("ask", "")).isNull();

        assertThat(woven.counts("Local")).isEqualTo(ONE_HIT_ONE_MISS);
    }

    @Test
    void namesCacheOfAnonymousClassAfterItsBinaryName() throws Throwable {
        Woven woven = Woven.load(AnonymousLookup.class);

        assertThat(woven.call("ask", "key")).isEqualTo("key");
        assertThat(woven.call("ask", "")).isNull();

        assertThat(woven.counts("AnonymousLookup$1")).isEqualTo(ONE_HIT_ONE_MISS);
    }
}
