package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which argument a probe gets. */
class ParametersTest {
    private static final String COLLECTION = "Ljava/util/Collection;";
    private static final String STRING = "Ljava/lang/String;";
    private static final String OBJECT = "Ljava/lang/Object;";

    private static String descriptor(String parameters) {
        return "(" + parameters.replace("C", COLLECTION).replace("S", STRING).replace("O", OBJECT) + ")Ljava/util/Map;";
    }

    @ParameterizedTest
    @CsvSource({
        "C, 0", "SC, 1", "JC, 2", "OC, 1", "SO, 1", "I[S, 1", "S, -1", "SI, -1",
    })
    void keysAreInTheFirstParameterThatHoldsMany(String parameters, int variable) {
        assertThat(Parameters.variableOfKeys(descriptor(parameters), true, -1)).isEqualTo(variable);
    }

    @ParameterizedTest
    @CsvSource({
        "CC, 1, 1",
        "CJO, 2, 3",
        "CO, 1, 1",
        "CC, 0, 0",
        "CS, 1, -1",
        "CI, 1, -1",
    })
    void annotatedParameterIsTakenIfItMayHoldMany(String parameters, int annotated, int variable) {
        assertThat(Parameters.variableOfKeys(descriptor(parameters), true, annotated))
                .isEqualTo(variable);
    }

    @ParameterizedTest
    @CsvSource({"C, false", "CS, false", "CO, false", "CC, true", "C[S, true", "[I[S, true"})
    void keysAreAmbiguousIfSeveralParametersHoldMany(String parameters, boolean areAmbiguous) {
        assertThat(Parameters.haveKeysTwice(descriptor(parameters))).isEqualTo(areAmbiguous);
    }
}
