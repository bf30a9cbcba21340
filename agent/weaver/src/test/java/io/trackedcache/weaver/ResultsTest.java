package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.weaver.zoo.ArrayLookup;
import io.trackedcache.weaver.zoo.BoxedBooleanLookup;
import io.trackedcache.weaver.zoo.OptionalResults;
import io.trackedcache.weaver.zoo.PrimitiveResults;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The caller receives the result unchanged, and the result decides between hit and miss. */
class ResultsTest {

    @Test
    void readsFalseAsMiss() throws Throwable {
        Woven woven = Woven.load(PrimitiveResults.class);

        assertThat(woven.call("ofBoolean", true)).isEqualTo(true);
        assertThat(woven.call("ofBoolean", false)).isEqualTo(false);

        assertThat(woven.counts("primitive.boolean")).isEqualTo(new Counts(1, 1, 0));
    }

    @ParameterizedTest
    @MethodSource
    void readsEveryNumberAsHit(String method, String cache, Object ordinary, Object extreme, Object zero)
            throws Throwable {
        Woven woven = Woven.load(PrimitiveResults.class);

        assertThat(woven.call(method, ordinary)).isEqualTo(ordinary);
        assertThat(woven.call(method, extreme)).isEqualTo(extreme);
        assertThat(woven.call(method, zero)).isEqualTo(zero);

        assertThat(woven.counts(cache)).isEqualTo(new Counts(3, 0, 0));
    }

    static Stream<Arguments> readsEveryNumberAsHit() {
        return Stream.of(
                Arguments.of("ofByte", "primitive.byte", (byte) 7, Byte.MIN_VALUE, (byte) 0),
                Arguments.of("ofChar", "primitive.char", 'x', Character.MAX_VALUE, '\0'),
                Arguments.of("ofShort", "primitive.short", (short) 7, Short.MIN_VALUE, (short) 0),
                Arguments.of("ofInt", "primitive.int", 7, Integer.MIN_VALUE, 0),
                Arguments.of("ofLong", "primitive.long", 7L, Long.MIN_VALUE, 0L),
                Arguments.of("ofFloat", "primitive.float", 7f, Float.NaN, -0f),
                Arguments.of("ofDouble", "primitive.double", 7.0, Double.NEGATIVE_INFINITY, -0.0));
    }

    @ParameterizedTest
    @MethodSource
    void readsEmptyOptionalAsMiss(String method, String cache, Object present, Object empty) throws Throwable {
        Woven woven = Woven.load(OptionalResults.class);

        assertThat(woven.call(method, "key")).isEqualTo(present);
        assertThat(woven.call(method, "")).isEqualTo(empty);

        assertThat(woven.counts(cache)).isEqualTo(new Counts(1, 1, 0));
    }

    static Stream<Arguments> readsEmptyOptionalAsMiss() {
        return Stream.of(
                Arguments.of("ofObject", "optional.object", Optional.of("key"), Optional.empty()),
                Arguments.of("ofInt", "optional.int", OptionalInt.of(3), OptionalInt.empty()),
                Arguments.of("ofLong", "optional.long", OptionalLong.of(3), OptionalLong.empty()),
                Arguments.of("ofDouble", "optional.double", OptionalDouble.of(3), OptionalDouble.empty()));
    }

    @Test
    void readsBoxedFalseAndNullAsMiss() throws Throwable {
        Woven woven = Woven.load(BoxedBooleanLookup.class);

        assertThat(woven.call("find", "true")).isEqualTo(true);
        assertThat(woven.call("find", "false")).isEqualTo(false);
        assertThat(woven.call("find", "")).isNull();

        assertThat(woven.counts()).isEqualTo(new Counts(1, 2, 0));
    }

    @Test
    void readsEmptyArrayAsHit() throws Throwable {
        Woven woven = Woven.load(ArrayLookup.class);

        assertThat((long[][]) woven.call("find", "")).isEmpty();

        assertThat(woven.counts()).isEqualTo(new Counts(1, 0, 0));
    }
}
