package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackedcache.weaver.zoo.CatchAllLookup;
import io.trackedcache.weaver.zoo.FinallyLookup;
import io.trackedcache.weaver.zoo.OnlyThrowingLookup;
import io.trackedcache.weaver.zoo.OverridingFinallyLookup;
import io.trackedcache.weaver.zoo.RethrowingLookup;
import io.trackedcache.weaver.zoo.ThrowingLookup;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An exception that leaves a lookup is one error; an exception that the lookup itself catches is not. */
class FailuresTest {
    private static final Counts ONE_ERROR = new Counts(0, 0, 1);

    @ParameterizedTest
    @CsvSource({
        "checked, java.io.IOException",
        "unchecked, java.lang.IllegalStateException",
        "error, java.lang.AssertionError"
    })
    void countsExceptionOnceAndRethrowsIt(String key, Class<? extends Throwable> expected) {
        Woven woven = Woven.load(ThrowingLookup.class);

        assertThatThrownBy(() -> woven.call("find", key))
                .isExactlyInstanceOf(expected)
                .hasMessage(key)
                .hasNoCause();

        assertThat(woven.counts()).isEqualTo(ONE_ERROR);
    }

    @Test
    void countsExceptionThatTheJvmThrows() {
        Woven woven = Woven.load(ThrowingLookup.class);

        assertThatThrownBy(() -> woven.call("find", "jvm")).isInstanceOf(ArrayIndexOutOfBoundsException.class);

        assertThat(woven.counts()).isEqualTo(ONE_ERROR);
    }

    @Test
    void countsReturnAfterAnException() throws Throwable {
        Woven woven = Woven.load(ThrowingLookup.class);

        assertThatThrownBy(() -> woven.call("find", "checked")).isInstanceOf(IOException.class);
        assertThat(woven.call("find", "key")).isEqualTo("key");

        assertThat(woven.counts()).isEqualTo(new Counts(1, 0, 1));
    }

    @Test
    void countsWrappedExceptionOnce() {
        Woven woven = Woven.load(RethrowingLookup.class);

        assertThatThrownBy(() -> woven.call("find", "x"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasCauseExactlyInstanceOf(NumberFormatException.class);

        assertThat(woven.counts()).isEqualTo(ONE_ERROR);
    }

    @Test
    void countsMethodWithoutReturn() {
        Woven woven = Woven.load(OnlyThrowingLookup.class);

        assertThatThrownBy(() -> woven.call("find", "key")).isInstanceOf(UnsupportedOperationException.class);

        assertThat(woven.counts()).isEqualTo(ONE_ERROR);
    }

    @Test
    void doesNotCountExceptionThatTheMethodCatches() throws Throwable {
        Woven woven = Woven.load(CatchAllLookup.class);

        assertThat(woven.call("find", "key")).isEqualTo("key");
        assertThat(woven.call("find", "")).isNull();
        assertThat(woven.call("find", "bad")).isEqualTo("caught bad");

        assertThat(woven.counts()).isEqualTo(new Counts(2, 1, 0));
    }

    @Test
    void runsFinallyBlockOnEveryExit() throws Throwable {
        Woven woven = Woven.load(FinallyLookup.class);

        assertThat(woven.call("find", "3")).isEqualTo("xxx");
        assertThat(woven.call("find", "no number")).isNull();
        assertThatThrownBy(() -> woven.call("find", "-1")).isInstanceOf(IllegalArgumentException.class);

        assertThat(woven.call("entered")).isEqualTo(0);
        assertThat(woven.counts()).isEqualTo(new Counts(1, 1, 1));
    }

    @Test
    void countsReturnInFinallyThatDropsTheException() throws Throwable {
        Woven woven = Woven.load(OverridingFinallyLookup.class);

        assertThat(woven.call("find", "key")).isEqualTo("key");

        assertThat(woven.counts()).isEqualTo(new Counts(1, 0, 0));
    }
}
