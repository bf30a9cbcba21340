package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodType;
import org.junit.jupiter.api.Test;

/** A lookup whose exit fails, after an error of the JVM, does not swallow the later lookups of its key. */
class MissingExitTest {
    private static final String NAME = "MissingExitTest.";

    /** Links the probe of {@link #find}, which can be found on the stack of a thread. */
    private static AroundProbe lookups(String cache) {
        String descriptor = MethodType.methodType(void.class, AroundProbe.class, Object.class, Runnable.class)
                .descriptorString();
        String spec = "manager=" + TestProbes.MANAGER + "\ncache=" + NAME + cache + "\nmethod=find\ndescriptor="
                + descriptor + "\nnests=true";
        return (AroundProbe) ProbeLink.LOOKUP.apply(spec, MissingExitTest.class);
    }

    /** Stands for a method that looks up. */
    private static void find(AroundProbe probe, Object key, Runnable body) {
        Object token = probe.apply("instance", key);
        body.run();
        probe.accept("value", token);
    }

    private static void findWithoutExit(AroundProbe probe, Object key) {
        assertThat(probe.apply("instance", key)).isNotNull();
    }

    private static void findOften(AroundProbe probe, Object key, int times) {
        for (int i = 0; i < times; i++) {
            find(probe, key, () -> {});
        }
    }

    private static String counts(String cache) {
        return TestProbes.counts(NAME + cache);
    }

    @Test
    void hidesAtMostSixtyThreeLookupsOfItsKey() {
        AroundProbe lookups = lookups("hidden");

        findWithoutExit(lookups, "a");
        findOften(lookups, "a", 1_000);
        findOften(lookups, "b", 1_000);

        assertThat(counts("hidden")).isEqualTo("hits=1937 total=1937");
    }

    @Test
    void lookupThatRunsKeepsItsParts() {
        AroundProbe lookups = lookups("runs");

        find(lookups, "a", () -> findOften(lookups, "a", 1_000));
        find(lookups, "a", () -> find(lookups, "b", () -> findOften(lookups, "a", 1_000)));

        assertThat(counts("runs")).isEqualTo("hits=3 total=3");
    }
}
