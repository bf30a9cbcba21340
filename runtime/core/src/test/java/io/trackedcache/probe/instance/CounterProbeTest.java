package io.trackedcache.probe.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackedcache.opinion.MemberSource;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CounterProbeTest {
    private static final CounterMember METHOD =
            new CounterMember("com.acme.Counting", "counters", "()Ljava/util/Map;", "", false, true);

    private static final MethodHandle OWN = Counting.ownCounters();

    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker();
    private final List<MemberSource> adopted = new ArrayList<>();

    /** A class of the application that counts its cache itself. */
    @SuppressWarnings("UnusedVariable") // They are read by their handles.
    private static class Counting {
        private static long shared = 5;

        private int plain = 1;
        private volatile long wide = 2;
        private short narrow = 3;
        private @Nullable Integer boxed = 4;
        private final AtomicInteger atomic = new AtomicInteger(6);
        private final AtomicLong wideAtomic = new AtomicLong(7);
        private @Nullable LongAdder adder = new LongAdder();
        private @Nullable Map<?, ?> map = Map.of("cache_hits", 8, "cache_misses", new AtomicLong(9));

        /** Returns the handle of its own method, whatever overrides it. */
        static MethodHandle ownCounters() {
            MethodType type = MethodType.methodType(Map.class);
            try {
                return MethodHandles.lookup().findSpecial(Counting.class, "counters", type, Counting.class);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        @SuppressWarnings("UnusedMethod")
        @Nullable
        Map<?, ?> counters() {
            if (map != null && map.containsKey("error")) {
                throw new StackOverflowError("of the application");
            }
            return map;
        }
    }

    /** A proxy as frameworks generate them: its method asks another instance. */
    private static final class Counting$$Proxy extends Counting {
        private final Counting target = new Counting();

        @Override
        @Nullable
        Map<?, ?> counters() {
            return target.counters();
        }
    }

    private static CounterMember field(String name, boolean isStatic) {
        return new CounterMember("com.acme.Counting", name, "I", "cache_hits", isStatic, false);
    }

    private static VarHandle varHandle(String name, Class<?> type) throws ReflectiveOperationException {
        return MethodHandles.lookup().findVarHandle(Counting.class, name, type);
    }

    private static MethodHandle getter(String name, Class<?> type) throws ReflectiveOperationException {
        return MethodHandles.lookup().findGetter(Counting.class, name, type);
    }

    private CounterProbe probe(CounterMember member) {
        return new CounterProbe(member, Counting.class, new TrackerOf.Everyone(tracker), (of, source) -> {
            assertThat(of).isSameAs(tracker);
            adopted.add(source);
        });
    }

    private MemberSource announced(String name, @Nullable Object instance, Object handle) {
        probe(field(name, instance == null)).accept(instance, handle);
        return adopted.get(adopted.size() - 1);
    }

    private static long value(MemberSource source) throws Exception {
        return Objects.requireNonNull(source.counters().get("cache_hits")).longValue();
    }

    @Test
    void plainFieldIsReadAndAddedTo() throws Exception {
        Counting counting = new Counting();
        MemberSource plain = announced("plain", counting, varHandle("plain", int.class));
        MemberSource wide = announced("wide", counting, varHandle("wide", long.class));

        assertThat(plain.add(10)).isTrue();
        assertThat(wide.add(1L << 40)).isTrue();
        assertThat(value(plain)).isEqualTo(counting.plain).isEqualTo(11);
        assertThat(value(wide)).isEqualTo(counting.wide).isEqualTo((1L << 40) + 2);
        assertThat(plain.runsCode()).isFalse();
        assertThat(plain.instance()).isSameAs(counting);
        assertThat(plain).hasToString("com.acme.Counting.plain");
    }

    @Test
    void moreThanAnIntIsNotAddedToAnInt() throws Exception {
        Counting counting = new Counting();
        MemberSource plain = announced("plain", counting, varHandle("plain", int.class));
        MemberSource atomic = announced("atomic", counting, getter("atomic", AtomicInteger.class));

        assertThat(plain.add(1L << 40)).isFalse();
        assertThat(atomic.add(1L << 40)).isFalse();
        assertThat(counting.plain).isEqualTo(1);
        assertThat(counting.atomic).hasValue(6);
    }

    @Test
    void fieldBehindAGetterIsReadAlone() throws Exception {
        Counting counting = new Counting();
        MemberSource plain = announced("by getter", counting, getter("plain", int.class));
        MemberSource narrow = announced("narrow", counting, getter("narrow", short.class));
        MemberSource boxed = announced("boxed", counting, getter("boxed", Integer.class));

        assertThat(List.of(value(plain), value(narrow), value(boxed))).containsExactly(1L, 3L, 4L);
        assertThat(List.of(plain.add(1), narrow.add(1), boxed.add(1))).containsOnly(false);
        counting.boxed = null;
        assertThat(boxed.counters()).isEmpty();
        assertThat(counting.narrow).isEqualTo((short) 3);
    }

    @Test
    void numbersOfTheJdkAreAddedTo() throws Exception {
        Counting counting = new Counting();
        MemberSource atomic = announced("atomic", counting, getter("atomic", AtomicInteger.class));
        MemberSource wide = announced("wideAtomic", counting, getter("wideAtomic", AtomicLong.class));
        MemberSource adder = announced("adder", counting, getter("adder", LongAdder.class));

        assertThat(List.of(atomic.add(1), wide.add(1), adder.add(1))).containsOnly(true);
        assertThat(List.of(value(atomic), value(wide), value(adder))).containsExactly(7L, 8L, 1L);
        assertThat(counting.wideAtomic).hasValue(8);
        assertThat(adder.runsCode()).isFalse();

        counting.adder = new LongAdder() {};
        assertThat(adder.runsCode()).isTrue();
        counting.adder = null;
        assertThat(adder.counters()).isEmpty();
        assertThat(adder.add(1)).isFalse();
    }

    @Test
    void staticFieldHasNoInstance() throws Exception {
        VarHandle handle = MethodHandles.lookup().findStaticVarHandle(Counting.class, "shared", long.class);
        MemberSource shared = announced("shared", null, handle);

        long before = Counting.shared;
        assertThat(shared.add(2)).isTrue();
        assertThat(value(shared)).isEqualTo(before + 2).isEqualTo(Counting.shared);
        assertThat(shared.isStatic()).isTrue();
        assertThat(shared.instance()).isNull();
        assertThat(shared.isGone()).isFalse();
    }

    private MemberSource method(Counting counting) throws ReflectiveOperationException {
        MethodHandle counters =
                MethodHandles.lookup().findVirtual(Counting.class, "counters", MethodType.methodType(Map.class));
        probe(METHOD).accept(counting, counters);
        return adopted.get(adopted.size() - 1);
    }

    @Test
    void methodGivesAllCounters() throws Exception {
        MemberSource source = method(new Counting() {});
        Counting counting = new Counting();
        MemberSource other = method(counting);

        assertThat(other.counters()).isEqualTo(counting.map);
        assertThat(other.runsCode()).isTrue();
        assertThat(other.add(1)).isFalse();
        assertThat(other.hasUnknownInstances()).isTrue();
        assertThat(source).isNotEqualTo(other);
        assertThat(counting.map).hasSize(2);
    }

    @Test
    void proxyIsReadByTheMethodOfItsSuperClass() throws Exception {
        Counting proxy = new Counting$$Proxy();
        proxy.map = Map.of();
        MemberSource source = method(proxy);
        assertThat(source.counters()).hasSize(2);

        probe(METHOD).accept(OWN, "");
        assertThat(source.counters()).isEmpty();
    }

    @Test
    void wrongResultOfMethodIsNamed() throws Exception {
        Counting counting = new Counting();
        MemberSource source = method(counting);

        counting.map = null;
        assertThatThrownBy(source::counters).hasMessage("it has returned null, not a map of counters");
        counting.map = new HashMap<>(Map.of("error", 1));
        assertThatThrownBy(source::counters)
                .isInstanceOf(Exception.class)
                .hasMessage("com.acme.Counting.counters() has thrown java.lang.StackOverflowError");
    }

    @Test
    void instanceThatIsAnnouncedTwiceIsEqual() throws Exception {
        Counting counting = new Counting();
        VarHandle handle = varHandle("plain", int.class);
        MemberSource once = announced("plain", counting, handle);
        MemberSource again = announced("plain", counting, handle);

        assertThat(again).isEqualTo(once).hasSameHashCodeAs(once);
        assertThat(announced("plain", new Counting(), handle)).isNotEqualTo(once);
        assertThat(announced("wide", counting, varHandle("wide", long.class))).isNotEqualTo(once);
        assertThat(counting.plain).isEqualTo(1);
    }

    @Test
    void otherObjectsAreIgnored() throws Exception {
        CounterProbe probe = probe(field("plain", false));

        probe.accept("a clone of something else", varHandle("plain", int.class));
        probe.accept(null, varHandle("plain", int.class));
        probe.accept(new Counting(), "no handle");
        probe(field("shared", true)).accept(new Counting(), varHandle("plain", int.class));

        assertThat(adopted).isEmpty();
    }

    @Test
    void instanceIsNotKeptAlive() throws Exception {
        Counting counting = new Counting();
        MemberSource source = announced("plain", counting, varHandle("plain", int.class));
        WeakReference<Counting> reference = new WeakReference<>(counting);
        assertThat(counting.plain).isEqualTo(1);
        counting = null;

        Awaitility.await().until(() -> {
            System.gc();
            return reference.refersTo(null);
        });
        assertThat(source.isGone()).isTrue();
        assertThat(source.counters()).isEmpty();
        assertThat(source.add(1)).isFalse();
        assertThat(source.runsCode()).isFalse();
    }
}
