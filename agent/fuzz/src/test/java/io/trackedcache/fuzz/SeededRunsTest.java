package io.trackedcache.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A few thousand class files, the same in every build. */
@Tag("one-jdk")
@Tag("long")
class SeededRunsTest {
    private static final int RUNS = 3_000;
    private static final int MOST_CHOICES = 400;

    @Test
    void keepsItsPromiseForDamagedClasses() {
        checkAll(1, DamagedClass::of);
    }

    @Test
    void keepsItsPromiseForGeneratedClasses() {
        checkAll(2, GeneratedClass::of);
    }

    private static void checkAll(long seed, Function<Choices, byte[]> source) {
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(seed * RUNS + run);
            byte[] choices = new byte[random.nextInt(MOST_CHOICES)];
            random.nextBytes(choices);
            byte[] classFile = source.apply(new Choices(choices));
            try {
                Promise.check(classFile);
            } catch (Throwable e) {
                throw new AssertionError("run " + run + " of " + source, e);
            }
        }
        assertThat(RUNS).isPositive();
    }
}
