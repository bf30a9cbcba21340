package io.trackedcache.probe.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** With the objects that Kotlin's own library makes. */
class KotlinResultTest {
    private final IOException exception = new IOException();

    private static Object boxed(@Nullable Object value) throws ReflectiveOperationException {
        Class<?> type = Class.forName("kotlin.Result");
        return type.getMethod("box-impl", Object.class).invoke(null, value);
    }

    private static Object failure(Throwable exception) throws ReflectiveOperationException {
        return Class.forName("kotlin.ResultKt")
                .getMethod("createFailure", Throwable.class)
                .invoke(null, exception);
    }

    @Test
    void boxesAndFailuresAreResults() throws Exception {
        assertThat(OutcomeRules.isKotlinResult(boxed("found"))).isTrue();
        assertThat(OutcomeRules.isKotlinResult(boxed(null))).isTrue();
        assertThat(OutcomeRules.isKotlinResult(failure(exception))).isTrue();
        assertThat(OutcomeRules.isKotlinResult("found")).isFalse();
    }

    @Test
    void boxedValueIsUnboxed() throws Exception {
        assertThat(KotlinResult.value(boxed("found"))).isEqualTo("found");
        assertThat(KotlinResult.value(boxed(null))).isNull();
        assertThat(KotlinResult.failure(boxed("found"))).isNull();
        assertThat(KotlinResult.failure(boxed(null))).isNull();
    }

    @Test
    void failureHasAnExceptionAndNoValue() throws Exception {
        assertThat(KotlinResult.failure(failure(exception))).isSameAs(exception);
        assertThat(KotlinResult.value(failure(exception))).isNull();
    }

    @Test
    void boxedFailureHasAnExceptionAndNoValue() throws Exception {
        assertThat(KotlinResult.failure(boxed(failure(exception)))).isSameAs(exception);
        assertThat(KotlinResult.value(boxed(failure(exception)))).isNull();
    }

    @Test
    void onlyFailuresHaveFailed() throws Exception {
        assertThat(KotlinResult.hasFailed(failure(exception))).isTrue();
        assertThat(KotlinResult.hasFailed(boxed(failure(exception)))).isTrue();
        assertThat(KotlinResult.hasFailed(boxed("found"))).isFalse();
        assertThat(KotlinResult.hasFailed("found")).isFalse();
        assertThat(KotlinResult.hasFailed(exception)).isFalse();
        assertThat(KotlinResult.hasFailed(null)).isFalse();
    }

    @Test
    void resultIsNeitherHitNorMissBeforeItIsUnboxed() throws Exception {
        assertThat(OutcomeRules.ofDefaults().outcome(boxed("found"), null, null))
                .isNull();
    }
}
