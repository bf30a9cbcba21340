package io.trackedcache.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/**
 * A fuzz test of the weaver with damaged and generated class files. Without {@code JAZZER_FUZZ=1}, it runs only the
 * earlier findings: the files in the folder {@code WeaverFuzzTestInputs}.
 */
@Tag("one-jdk")
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
