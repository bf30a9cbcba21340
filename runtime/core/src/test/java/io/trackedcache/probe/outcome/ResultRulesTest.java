package io.trackedcache.probe.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultRulesTest {
    private final ResultRules defaults = new ResultRules(List.of(), true);

    static Stream<Object> emptyOptionals() {
        return Stream.of(Optional.empty(), OptionalInt.empty(), OptionalLong.empty(), OptionalDouble.empty());
    }

    static Stream<Object> filledOptionals() {
        return Stream.of(Optional.of(false), OptionalInt.of(0), OptionalLong.of(0), OptionalDouble.of(Double.NaN));
    }

    static Stream<Object> emptyThings() {
        return Stream.of("", CharBuffer.allocate(0), List.of(), Map.of(), new int[0]);
    }

    static Stream<Object> filledThings() {
        return Stream.of(" ", CharBuffer.wrap("a"), List.of(""), Map.of("", ""), new int[1]);
    }

    static Stream<Number> zeros() {
        return Stream.of(0, 0L, (short) 0, (byte) 0, 0.0, -0.0, 0.0f, BigDecimal.ZERO, BigInteger.ZERO);
    }

    static Stream<Number> negatives() {
        return Stream.of(-1, -1L, -0.1, -0.1f, new BigDecimal("-1e-400"), BigInteger.TWO.negate());
    }

    static Stream<Number> positives() {
        return Stream.of(1, Long.MAX_VALUE, 0.1, Double.NaN, new BigDecimal("1e-400"), BigInteger.TEN);
    }

    @Test
    void nullIsAMiss() {
        assertThat(defaults.read(null)).isEqualTo(Outcome.MISS);
    }

    @Test
    void methodWithoutResultIsNeitherHitNorMiss() {
        assertThat(new ResultRules(List.of(), false).read(null)).isNull();
    }

    static Stream<Object> emptyAnswers() {
        return Stream.of(
                        Stream.of(false, true, "found", Stream.class),
                        emptyOptionals(),
                        filledOptionals(),
                        emptyThings(),
                        zeros(),
                        negatives())
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("emptyAnswers")
    void answerThatIsNeverAMissIsAHitAndRemembered(Object value) {
        ResultRules rules = new ResultRules(List.of(), true).neverAMiss();

        assertThat(rules.isFound(value)).isFalse();
        assertThat(rules.read(value)).isEqualTo(Outcome.HIT);
        assertThat(rules.isFound(value)).isTrue();
        assertThat(rules.read(null)).isEqualTo(Outcome.HIT);
    }

    @Test
    void answerThatIsNeverAMissMayStillBeUnreadable() {
        ResultRules rules = new ResultRules(List.of(), true).neverAMiss();

        assertThat(rules.read(new CompletableFuture<>())).isNull();
        assertThat(rules.read(new FutureTask<>(() -> 1))).isNull();
        assertThat(new ResultRules(List.of(), false).neverAMiss().read(null)).isNull();
    }

    @Test
    void falseIsAMissAndTrueIsAHit() {
        assertThat(defaults.read(false)).isEqualTo(Outcome.MISS);
        assertThat(defaults.read(true)).isEqualTo(Outcome.HIT);
    }

    @ParameterizedTest
    @MethodSource("emptyOptionals")
    void emptyOptionalIsAMiss(Object optional) {
        assertThat(defaults.read(optional)).isEqualTo(Outcome.MISS);
    }

    @ParameterizedTest
    @MethodSource("filledOptionals")
    void filledOptionalIsAHit(Object optional) {
        assertThat(defaults.read(optional)).isEqualTo(Outcome.HIT);
    }

    @ParameterizedTest
    @MethodSource({"emptyThings", "filledThings", "zeros", "negatives", "positives"})
    void anythingElseIsAHitByDefault(Object value) {
        assertThat(defaults.read(value)).isEqualTo(Outcome.HIT);
    }

    @ParameterizedTest
    @MethodSource("emptyThings")
    void emptyThingIsAMissWhereTheAnnotationSaysSo(Object value) {
        assertThat(new ResultRules(List.of("EMPTY"), true).read(value)).isEqualTo(Outcome.MISS);
    }

    @ParameterizedTest
    @MethodSource({"filledThings", "zeros", "negatives"})
    void emptyIsNeitherFilledNorANumber(Object value) {
        assertThat(new ResultRules(List.of("EMPTY"), true).read(value)).isEqualTo(Outcome.HIT);
    }

    @ParameterizedTest
    @MethodSource("zeros")
    void zeroIsAMissWhereTheAnnotationSaysSo(Number value) {
        assertThat(new ResultRules(List.of("ZERO"), true).read(value)).isEqualTo(Outcome.MISS);
        assertThat(new ResultRules(List.of("NEGATIVE"), true).read(value)).isEqualTo(Outcome.HIT);
    }

    @ParameterizedTest
    @MethodSource("negatives")
    void negativeIsAMissWhereTheAnnotationSaysSo(Number value) {
        assertThat(new ResultRules(List.of("NEGATIVE"), true).read(value)).isEqualTo(Outcome.MISS);
        assertThat(new ResultRules(List.of("ZERO"), true).read(value)).isEqualTo(Outcome.HIT);
    }

    @ParameterizedTest
    @MethodSource("positives")
    void positiveIsAlwaysAHit(Number value) {
        ResultRules rules = new ResultRules(List.of("NEGATIVE", "ZERO", "EMPTY"), true);

        assertThat(rules.read(value)).isEqualTo(Outcome.HIT);
    }

    @Test
    void arrayOfObjectsIsReadAsAnyArray() {
        ResultRules rules = new ResultRules(List.of("EMPTY"), true);

        assertThat(rules.read(new String[0])).isEqualTo(Outcome.MISS);
        assertThat(rules.read(new String[1])).isEqualTo(Outcome.HIT);
        assertThat(defaults.read(new String[0])).isEqualTo(Outcome.HIT);
    }

    @Test
    void classThatIsAlwaysAHitIsRemembered() {
        assertThat(defaults.isFound("a")).isFalse();

        defaults.read("a");

        assertThat(defaults.isFound("b")).isTrue();
        assertThat(defaults.isFound(1)).isFalse();
        assertThat(defaults.isFound(null)).isFalse();
    }

    @Test
    void classThatMayBeAMissIsNotRemembered() {
        ResultRules rules = new ResultRules(List.of("EMPTY", "ZERO"), true);
        for (Object value : List.of("a", List.of(1), Map.of(1, 1), 1, true, Optional.of(1), OptionalInt.of(1))) {
            assertThat(rules.read(value)).isEqualTo(Outcome.HIT);

            assertThat(rules.isFound(value)).as("%s", value.getClass()).isFalse();
        }
    }

    @Test
    void lastClassReplacesTheOneBefore() {
        defaults.read("a");
        defaults.read(1);

        assertThat(defaults.isFound(2)).isTrue();
        assertThat(defaults.isFound("a")).isFalse();
        assertThat(defaults.read("a")).isEqualTo(Outcome.HIT);
    }

    static Stream<Object> unreadableThings() {
        return Stream.of(
                new AbstractList<>() {
                    @Override
                    public String get(int index) {
                        throw new AssertionError("get");
                    }

                    @Override
                    public int size() {
                        throw new AssertionError("size");
                    }
                },
                Collections.unmodifiableMap(new HashMap<>()),
                new LongAccumulator(Long::sum, -1));
    }

    @Test
    void resultThatMayRunOtherCodeIsReadByItsClassAlone() {
        ResultRules all = new ResultRules(List.of("EMPTY", "NEGATIVE", "ZERO"), true);

        unreadableThings().forEach(result -> {
            assertThat(all.read(result)).isNull();
            assertThat(all.isFound(result)).isFalse();
            assertThat(defaults.read(result)).isEqualTo(Outcome.HIT);
        });
    }

    @Test
    void reasonOfAResultThatIsNotReadNamesACopy() {
        assertThat(ResultRules.whyUnclassifiable(Collections.unmodifiableMap(new HashMap<>())))
                .isEqualTo("it returned a java.util.Collections$UnmodifiableMap, which may run code of the application,"
                        + " or wait, when it is read; return a copy, such as a HashMap, or signal the outcome by"
                        + " CacheLookup");
        assertThat(ResultRules.whyUnclassifiable(Collections.unmodifiableList(new ArrayList<>())))
                .contains("; return a copy, such as an ArrayList, or");
        assertThat(ResultRules.whyUnclassifiable(new LongAccumulator(Long::sum, 0)))
                .contains("; return a number of the JDK, or");
        assertThat(ResultRules.whyUnclassifiable("text")).contains("; return a String, or");
    }

    @Test
    void resultsThatCannotBeReadAreNeitherHitNorMiss() {
        assertThat(defaults.read(new CompletableFuture<>())).isNull();
        assertThat(defaults.read(new FutureTask<>(() -> null))).isNull();
        try (SubmissionPublisher<String> publisher = new SubmissionPublisher<>()) {
            assertThat(defaults.read(publisher)).isNull();
        }
    }

    @Test
    void reasonNamesTheTypeAndTheRemedy() {
        assertThat(ResultRules.whyUnclassifiable(null))
                .isEqualTo("it returned without a result and without a signal; call CacheLookup on every path that ends"
                        + " the lookup");
        assertThat(ResultRules.whyUnclassifiable(new CompletableFuture<>()))
                .isEqualTo("its future, a java.util.concurrent.CompletableFuture, does not accept callbacks; signal the"
                        + " outcome by CacheLookup");
        assertThat(ResultRules.whyUnclassifiable(new FutureTask<>(() -> null)))
                .isEqualTo("it returned a java.util.concurrent.FutureTask, which cannot be read without waiting for it;"
                        + " return a CompletionStage, or signal the outcome by CacheLookup");
        assertThat(ResultRules.whyUnclassifiable(TimeUnit.DAYS))
                .isEqualTo("its result, a java.util.concurrent.TimeUnit, is neither hit nor miss; signal the outcome by"
                        + " CacheLookup");
    }

    @Test
    void reasonOfAPublisherSaysThatItMustBeSubscribedTo() {
        try (SubmissionPublisher<String> publisher = new SubmissionPublisher<>()) {
            assertThat(ResultRules.whyUnclassifiable(publisher))
                    .isEqualTo("it returned a java.util.concurrent.SubmissionPublisher, which performs no lookup until"
                            + " it is subscribed to; annotate the method that performs the lookup, or signal the"
                            + " outcome by CacheLookup");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "NULL", ""})
    void unknownKindOfMissChangesNothing(String kind) {
        assertThat(new ResultRules(List.of(kind), true).read("")).isEqualTo(Outcome.HIT);
    }
}
