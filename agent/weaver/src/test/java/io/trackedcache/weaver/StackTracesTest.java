package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.trackedcache.weaver.zoo.FailingLookup;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stack trace of an exception in a woven method is the same as in the unwoven one, element for element. */
class StackTracesTest {
    private static final String NAME = FailingLookup.class.getName();

    static Stream<int[]> stepsInVersions() {
        return IntStream.of(52, 61)
                .boxed()
                .flatMap(version ->
                        IntStream.range(0, FailingLookup.steps()).mapToObj(step -> new int[] {version, step}));
    }

    @ParameterizedTest
    @MethodSource("stepsInVersions")
    void staysTheSameForEachStatement(int[] versionAndStep) {
        Map<String, byte[]> classFiles =
                Map.of(NAME, ClassFiles.withVersion(versionAndStep[0], ClassFiles.of(FailingLookup.class)));

        Throwable expected = failure(WeavingLoader.unwoven(classFiles), versionAndStep[1]);
        Throwable thrown = failure(WeavingLoader.of(classFiles), versionAndStep[1]);

        assertThat(thrown).hasSameClassAs(expected).hasMessage(expected.getMessage());
        assertThat(upToCaller(thrown)).isEqualTo(upToCaller(expected)).isNotEmpty();
    }

    private static Throwable failure(WeavingLoader loader, int step) {
        return Objects.requireNonNull(catchThrowable(() -> {
            Method find = loader.load(NAME).getMethod("find", int.class);
            try {
                find.invoke(null, step);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }));
    }

    /** Drops the elements of reflection, which vary, and of the test. */
    private static StackTraceElement[] upToCaller(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        int last = IntStream.range(0, trace.length)
                .filter(i -> trace[i].getMethodName().equals("find"))
                .reduce((first, second) -> second)
                .orElseThrow();
        return Arrays.copyOf(trace, last + 1);
    }
}
