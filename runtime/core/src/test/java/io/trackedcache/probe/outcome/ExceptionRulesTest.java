package io.trackedcache.probe.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class ExceptionRulesTest {
    private final ExceptionRules rules = new ExceptionRules(
            List.of("java.util.NoSuchElementException", "java.io.FileNotFoundException"),
            List.of("java.io.IOException"));

    @Test
    void exceptionThatIsNotNamedIsAnError() {
        assertThat(rules.read(new IllegalStateException())).isEqualTo(Outcome.ERROR);
        assertThat(rules.read(new StackOverflowError())).isEqualTo(Outcome.ERROR);
    }

    @Test
    void namedExceptionDecides() {
        assertThat(rules.read(new NoSuchElementException())).isEqualTo(Outcome.MISS);
        assertThat(rules.read(new IOException())).isEqualTo(Outcome.EXPIRED);
    }

    @Test
    void subclassOfANamedExceptionDecides() {
        assertThat(rules.read(new java.util.InputMismatchException())).isEqualTo(Outcome.MISS);
    }

    @Test
    void nearestNamedSuperclassDecides() {
        assertThat(rules.read(new FileNotFoundException())).isEqualTo(Outcome.MISS);
        assertThat(rules.read(new java.io.EOFException())).isEqualTo(Outcome.EXPIRED);
    }

    @Test
    void wrappedExceptionDecides() {
        assertThat(rules.read(new CompletionException(new NoSuchElementException())))
                .isEqualTo(Outcome.MISS);
        assertThat(rules.read(new ExecutionException(new IOException()))).isEqualTo(Outcome.EXPIRED);
        assertThat(rules.read(new CompletionException(new IllegalStateException())))
                .isEqualTo(Outcome.ERROR);
    }

    @Test
    void causeOfAnyOtherExceptionDoesNotDecide() {
        assertThat(rules.read(new IllegalStateException(new NoSuchElementException())))
                .isEqualTo(Outcome.ERROR);
    }

    @Test
    void wrapperDecidesWhereItsCauseDoesNot() {
        ExceptionRules wrappers = new ExceptionRules(List.of("java.util.concurrent.CompletionException"), List.of());

        assertThat(wrappers.read(new CompletionException(new IllegalStateException())))
                .isEqualTo(Outcome.MISS);
        assertThat(wrappers.read(new CompletionException("none", null))).isEqualTo(Outcome.MISS);
    }

    @Test
    void wrappedExceptionDecidesBeforeASuperclassOfItsWrapper() {
        ExceptionRules both =
                new ExceptionRules(List.of("java.lang.RuntimeException"), List.of("java.lang.IllegalStateException"));

        assertThat(both.read(new CompletionException(new IllegalStateException())))
                .isEqualTo(Outcome.EXPIRED);
    }

    @Test
    void onlyFuturesWrap() {
        IOException cause = new IOException();

        assertThat(ExceptionRules.cause(new CompletionException(cause))).isSameAs(cause);
        assertThat(ExceptionRules.cause(new ExecutionException(cause))).isSameAs(cause);
        assertThat(ExceptionRules.cause(new IllegalStateException(cause))).isNull();
        assertThat(OutcomeRules.causeOf(new CompletionException(cause))).isSameAs(cause);
    }
}
