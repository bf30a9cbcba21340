package io.trackedcache.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/**
 * The weaver among damaged and generated class files. Without {@code JAZZER_FUZZ=1} only what was found before is run
 * again: the files in the folder {@code WeaverFuzzTestInputs}.
 */
@Tag("long")
class WeaverFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void keepsItsPromiseForDamagedClasses(byte[] input) {
        Promise.check(DamagedClass.of(new Choices(input)));
    }

    @FuzzTest(maxDuration = "10m")
    void keepsItsPromiseForGeneratedClasses(byte[] input) {
        Promise.check(GeneratedClass.of(new Choices(input)));
    }
}
