package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.registry.NamingClass;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracking.Tracking;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.Reference;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProbesTest {

    /** An instance of the application that has a name. */
    private record Named(String name) {
        private static final MethodHandle NAME = getter(Named.class, "name", String.class);
        private static final MethodHandle EQUALS = getter(Object.class, "equals", boolean.class, Object.class);

        private static MethodHandle getter(Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
            try {
                return MethodHandles.lookup().findVirtual(owner, name, MethodType.methodType(result, parameters));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void rehearsalsSucceedAndCountNowhere() {
        long errors = Tracking.global().overhead().probeErrors();
        int caches = TrackerRegistry.global().all().size();
        RunningLookup before = LookupStack.innermost();

        Probes.rehearse();
        Probes.rehearseFollowing();

        assertThat(Tracking.global().overhead().probeErrors()).isEqualTo(errors);
        assertThat(TrackerRegistry.global().all()).hasSize(caches);
        assertThat(LookupStack.innermost()).isSameAs(before);
    }

    @Test
    void meterMeasuresALookup() {
        assertThat(Probes.meter().nanosPerLookup()).isBetween(0.0, 1_000_000.0);
    }

    @Test
    void cacheWhoseLoadsCannotBeFollowedIsSignalled() {
        NamingClass user = new NamingClass(null, "com.acme.Users", false);
        Probes.hasLoads(TestProbes.MANAGER, "ProbesTest.unfollowed", user, false);
        Probes.hasLoads(TestProbes.MANAGER, "ProbesTest.loaded", user, true);

        assertThat(TestProbes.cache("ProbesTest.unfollowed").isSignalled()).isTrue();
        assertThat(TestProbes.cache("ProbesTest.unfollowed").loads()).isNull();
        assertThat(TestProbes.cache("ProbesTest.loaded").isFollowed()).isTrue();
        assertThat(TestProbes.cache("ProbesTest.loaded").loads()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"LOOKUP", "LOAD", "CLEANUP", "PUT", "REMOVAL"})
    void methodGetsAProbeAroundItsBody(ProbeLink role) {
        assertThat(TestProbes.link(role, "ProbesTest." + role))
                .isInstanceOf(AroundProbe.class)
                .isNotSameAs(NoopProbe.INSTANCE);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"STAT", "RUNNING", "SIGNALS", "NOTHING"})
    void probeThatNeedsTheGetterOfNamesIsMadeOnceItHasIt(ProbeLink role) {
        Object unnamed = TestProbes.link(role, "ProbesTest.nameless", "namesInstances=true", "counter=HITS");
        assertThat(unnamed).isInstanceOf(BiFunction.class).isNotInstanceOf(AroundProbe.class);

        Object probe = named(unnamed, Named.NAME);

        assertThat(probe).isNotSameAs(NoopProbe.INSTANCE).isNotSameAs(unnamed);
    }

    @SuppressWarnings("unchecked") // The shape that woven code relies on.
    private static Object named(Object unnamed, MethodHandle name) {
        return ((BiFunction<Object, Object, Object>) unnamed).apply(name, ProbesTest.class);
    }

    @Test
    void lookupsOfNamedInstancesCountForTheirNames() {
        Object unnamed = TestProbes.link(ProbeLink.LOOKUP, "ProbesTest.nameless", "namesInstances=true");
        AroundProbe probe = (AroundProbe) named(unnamed, Named.NAME);
        Named held = new Named("ProbesTest.name");

        try {
            probe.accept("found", probe.apply(held, "key"));
            probe.accept(null, probe.apply(new Named(" "), "key"));

            assertThat(TestProbes.counts("ProbesTest.nameless[ProbesTest.name]"))
                    .isEqualTo("hits=1 total=1");
            assertThat(TestProbes.counts("ProbesTest.nameless")).isEqualTo("misses=1 total=1");
        } finally {
            Reference.reachabilityFence(held);
        }
    }

    @Test
    void getterOfTheWrongTypeMakesAProbeThatDoesNothing() {
        Object unnamed = TestProbes.link(ProbeLink.LOOKUP, "ProbesTest.wrong", "namesInstances=true");

        assertThat(named(unnamed, Named.EQUALS)).isSameAs(NoopProbe.INSTANCE);
    }

    @Test
    void probeThatDoesNothingTakesEverything() {
        Object token = NoopProbe.INSTANCE.apply("instance", "key");

        assertThat(token).isSameAs(NoopProbe.INSTANCE);
        NoopProbe.INSTANCE.accept("found", token);
        assertThat(NoopProbe.INSTANCE.test(new IllegalStateException(), token)).isTrue();
        assertThat(ProbeLink.NOTHING.apply("not read", null)).isSameAs(NoopProbe.INSTANCE);
    }
}
