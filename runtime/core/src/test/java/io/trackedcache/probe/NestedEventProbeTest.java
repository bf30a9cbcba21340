package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NestedEventProbeTest {
    private static final String NAME = "NestedEventProbeTest.";

    private static AroundProbe puts(String cache) {
        return TestProbes.around(ProbeLink.PUT, NAME + cache, "descriptor=(Ljava/lang/Object;)V", "nests=true");
    }

    private static AroundProbe putsOfMany(String cache) {
        return TestProbes.around(
                ProbeLink.PUT, NAME + cache, "descriptor=(Ljava/lang/Object;)V", "nests=true", "many=true");
    }

    /** Links the probe of {@link #put}, which can be found on the stack of a thread. */
    private static AroundProbe findable(String cache) {
        String descriptor = MethodType.methodType(
                        void.class, AroundProbe.class, Object.class, Object.class, Runnable.class)
                .descriptorString();
        String spec = "manager=" + TestProbes.MANAGER + "\ncache=" + NAME + cache + "\nmethod=put\ndescriptor="
                + descriptor + "\nnests=true";
        return (AroundProbe) ProbeLink.PUT.apply(spec, NestedEventProbeTest.class);
    }

    /** Stands for a put whose exit fails by an error of the JVM. */
    private static void putWithoutExit(AroundProbe probe, @Nullable Object instance, Object key) {
        assertThat(probe.apply(instance, key)).isNotNull();
    }

    /** Stands for a method that puts. */
    private static void put(AroundProbe probe, @Nullable Object instance, Object key, Runnable body) {
        Object token = probe.apply(instance, key);
        body.run();
        probe.accept(null, token);
    }

    private static String counts(String cache) {
        return TestProbes.counts(NAME + cache);
    }

    @Test
    void callForTheSameKeyIsAPartOfTheOuterOne() {
        AroundProbe puts = puts("same");

        put(puts, this, "a", () -> put(puts, this, "a", () -> put(puts, this, "a", () -> {})));
        put(puts, this, "a", () -> {});

        assertThat(counts("same")).isEqualTo("puts=2");
    }

    @Test
    void callsForOtherKeysOrInstancesCount() {
        AroundProbe puts = puts("other");

        put(puts, this, "a", () -> put(puts, this, "b", () -> {}));
        put(puts, this, "a", () -> put(puts, "another instance", "a", () -> {}));

        assertThat(counts("other")).isEqualTo("puts=4");
    }

    @Test
    void callsWithinOneForSeveralKeysArePartsOfIt() {
        AroundProbe puts = putsOfMany("several");

        put(puts, this, Map.of("a", 1, "b", 2), () -> {
            put(puts, this, "a", () -> {});
            put(puts, this, "b", () -> {});
        });

        assertThat(counts("several")).isEqualTo("puts=2");
    }

    @Test
    void callThatThrowsEnds() {
        AroundProbe puts = puts("throws");

        TestProbes.leaveThrowing(puts, new IllegalStateException(), puts.apply(this, "a"));
        put(puts, this, "a", () -> {});

        assertThat(counts("throws")).isEqualTo("puts=1");
    }

    @Test
    void missingExitWithinACallIsMadeUpForByIts() {
        AroundProbe puts = puts("missing");

        put(puts, this, "a", () -> List.of(puts.apply(this, "b")));
        put(puts, this, "b", () -> {});

        assertThat(counts("missing")).isEqualTo("puts=2");
    }

    @Test
    void missingExitOfTheOutermostCallHidesNoLaterOne() {
        AroundProbe puts = findable("outermost");

        putWithoutExit(puts, this, "a");
        put(puts, this, "a", () -> {});
        put(puts, this, "a", () -> {});

        assertThat(counts("outermost")).isEqualTo("puts=2");
    }

    @Test
    void missingExitOfACallForSeveralKeysHidesNoMoreCallsThanSuchACallUsuallyHas() {
        AroundProbe puts = findable("outermostOfSeveral");
        put(puts, this, Map.of("a", 1, "b", 2), () -> {
            put(puts, this, "a", () -> {});
            put(puts, this, "b", () -> {});
        });

        putWithoutExit(puts, this, Map.of("a", 1, "b", 2));
        for (int i = 0; i < 10; i++) {
            put(puts, this, "a", () -> {});
        }

        assertThat(counts("outermostOfSeveral")).isEqualTo("puts=9");
    }

    @Test
    void missingExitIsFoundBelowACallThatRuns() {
        AroundProbe puts = findable("below");

        putWithoutExit(puts, this, "a");
        put(puts, this, "b", () -> put(puts, this, "a", () -> put(puts, this, "a", () -> {})));

        assertThat(counts("below")).isEqualTo("puts=2");
    }

    @Test
    void callThatRunsIsNotTakenForOneThatHasEnded() {
        AroundProbe puts = findable("runs");

        put(puts, this, "a", () -> {
            for (int i = 0; i < 100; i++) {
                put(puts, this, "a", () -> put(puts, this, "a", () -> {}));
            }
        });

        assertThat(counts("runs")).isEqualTo("puts=1");
    }
}
