package io.trackedcache.probe.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackedcache.tracking.Tracking;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutcomeRulesTest {
    private static final OutcomeRules DEFAULTS = OutcomeRules.ofDefaults();

    /** Stands for {@code io.trackedcache.annotation.Outcome}, which this module does not know. */
    private enum Answer {
        STALE,
        ERROR,
        OF_A_NEWER_VERSION
    }

    private abstract static class Classifier
            implements BiFunction<@Nullable Object, @Nullable Throwable, @Nullable Object> {}

    private static final class Stale extends Classifier {
        private Stale() {}

        @Override
        public Object apply(@Nullable Object value, @Nullable Throwable failure) {
            return Answer.STALE;
        }
    }

    private static final class Newer extends Classifier {
        @Override
        public Object apply(@Nullable Object value, @Nullable Throwable failure) {
            return Answer.OF_A_NEWER_VERSION;
        }
    }

    private static final class Undecided extends Classifier {
        @Override
        public @Nullable Object apply(@Nullable Object value, @Nullable Throwable failure) {
            return null;
        }
    }

    private static final class Failing extends Classifier {
        @Override
        public Object apply(@Nullable Object value, @Nullable Throwable failure) {
            throw new IllegalStateException("classifier");
        }
    }

    private static final class Seeing extends Classifier {
        @Override
        public @Nullable Object apply(@Nullable Object value, @Nullable Throwable failure) {
            return "seen".equals(value) && failure instanceof NoSuchElementException ? Answer.ERROR : null;
        }
    }

    private static final class Unmakeable extends Classifier {
        private final Object answer;

        @SuppressWarnings("UnusedMethod") // Unusable, which is what the test is about.
        Unmakeable(Object answer) {
            this.answer = answer;
        }

        @Override
        public Object apply(@Nullable Object value, @Nullable Throwable failure) {
            return answer;
        }
    }

    private static final class FailingToStart extends Classifier {
        FailingToStart() {
            throw new IllegalStateException("no connection");
        }

        @Override
        public @Nullable Object apply(@Nullable Object value, @Nullable Throwable failure) {
            return null;
        }
    }

    private static final class NoClassifier {}

    private static OutcomeRules classifiedBy(Class<?> classifier) throws ReflectiveOperationException {
        return DEFAULTS.classifiedBy(classifier.getName(), OutcomeRulesTest.class);
    }

    @Test
    void resultDecidesWhereNothingElseDoes() {
        assertThat(DEFAULTS.outcome("found", null, null)).isEqualTo(Outcome.HIT);
        assertThat(DEFAULTS.outcome(null, null, null)).isEqualTo(Outcome.MISS);
    }

    @Test
    void exceptionDecidesBeforeTheResult() {
        assertThat(DEFAULTS.outcome("found", new IllegalStateException(), null)).isEqualTo(Outcome.ERROR);
    }

    @Test
    void signalDecidesBeforeExceptionAndResult() {
        assertThat(DEFAULTS.outcome("found", null, Outcome.MISS)).isEqualTo(Outcome.MISS);
        assertThat(DEFAULTS.outcome(null, new IllegalStateException(), Outcome.STALE))
                .isEqualTo(Outcome.STALE);
    }

    @Test
    void classifierDecidesBeforeTheSignal() throws Exception {
        assertThat(classifiedBy(Stale.class).outcome(null, new IllegalStateException(), Outcome.HIT))
                .isEqualTo(Outcome.STALE);
    }

    @Test
    void classifierThatAnswersNullLeavesItToTheOthers() throws Exception {
        OutcomeRules rules = classifiedBy(Undecided.class);

        assertThat(rules.outcome("found", null, Outcome.EXPIRED)).isEqualTo(Outcome.EXPIRED);
        assertThat(rules.outcome(null, new IllegalStateException(), null)).isEqualTo(Outcome.ERROR);
        assertThat(rules.outcome("found", null, null)).isEqualTo(Outcome.HIT);
    }

    @Test
    void answerOfANewerVersionLeavesItToTheOthers() throws Exception {
        assertThat(classifiedBy(Newer.class).outcome("found", null, null)).isEqualTo(Outcome.HIT);
    }

    @Test
    void classifierThatThrowsIsCountedAndLeavesItToTheOthers() throws Exception {
        OutcomeRules rules = classifiedBy(Failing.class);
        long before = Tracking.global().overhead().probeErrors();

        assertThat(rules.outcome("found", null, null)).isEqualTo(Outcome.HIT);
        assertThat(rules.outcome("found", null, Outcome.MISS)).isEqualTo(Outcome.MISS);

        assertThat(Tracking.global().overhead().probeErrors()).isEqualTo(before + 2);
    }

    @Test
    void classifierSeesResultAndException() throws Exception {
        OutcomeRules rules = classifiedBy(Seeing.class);

        assertThat(rules.outcome("seen", new NoSuchElementException(), Outcome.HIT))
                .isEqualTo(Outcome.ERROR);
        assertThat(rules.outcome("seen", null, Outcome.HIT)).isEqualTo(Outcome.HIT);
    }

    @Test
    void rulesAreThoseOfTheAnnotation() {
        OutcomeRules rules = OutcomeRules.of(
                "()Ljava/util/List;",
                List.of("EMPTY"),
                List.of("java.lang.IllegalStateException"),
                List.of("java.util.NoSuchElementException"));

        assertThat(rules.outcome(List.of(), null, null)).isEqualTo(Outcome.MISS);
        assertThat(rules.outcome(null, new IllegalStateException(), null)).isEqualTo(Outcome.MISS);
        assertThat(rules.outcome(null, new NoSuchElementException(), null)).isEqualTo(Outcome.EXPIRED);
    }

    @Test
    void exceptionsAndSignalsMakeMissesWhereNoResultDoes() {
        OutcomeRules rules = OutcomeRules.of(
                        "()Ljava/util/List;",
                        List.of(),
                        List.of("java.lang.IllegalStateException"),
                        List.of("java.util.NoSuchElementException"))
                .withoutMissesByResult();

        assertThat(rules.outcome(null, null, null)).isEqualTo(Outcome.HIT);
        assertThat(rules.outcome(null, null, Outcome.MISS)).isEqualTo(Outcome.MISS);
        assertThat(rules.outcome(null, new IllegalStateException(), null)).isEqualTo(Outcome.MISS);
        assertThat(rules.outcome(null, new NoSuchElementException(), null)).isEqualTo(Outcome.EXPIRED);
        assertThat(rules.outcome(null, new IllegalArgumentException(), null)).isEqualTo(Outcome.ERROR);
    }

    @Test
    void resultDecidesWhetherAnExpiredEntryWasReturned() {
        OutcomeRules rules = OutcomeRules.of("()Ljava/util/List;", List.of("EMPTY"), List.of(), List.of());

        assertThat(rules.outcome(List.of(1), null, Outcome.STALE_IF_FOUND)).isEqualTo(Outcome.STALE);
        assertThat(rules.outcome(List.of(), null, Outcome.STALE_IF_FOUND)).isEqualTo(Outcome.EXPIRED);
        assertThat(rules.outcome(List.of(1), new IllegalStateException(), Outcome.STALE_IF_FOUND))
                .isEqualTo(Outcome.EXPIRED);
    }

    @Test
    void methodWithoutResultNeedsASignal() {
        OutcomeRules rules = OutcomeRules.of("(I)V", List.of(), List.of(), List.of());

        assertThat(rules.outcome(null, null, null)).isNull();
        assertThat(rules.outcome(null, null, Outcome.HIT)).isEqualTo(Outcome.HIT);
        assertThat(rules.outcome(null, new IllegalStateException(), null)).isEqualTo(Outcome.ERROR);
    }

    @Test
    void emptyNameIsNoClassifier() throws Exception {
        assertThat(DEFAULTS.classifiedBy("", null)).isSameAs(DEFAULTS);
        assertThat(DEFAULTS.classifier()).isNull();
    }

    @Test
    void classifierNeedsAConstructorWithoutParameters() {
        assertThatThrownBy(() -> classifiedBy(Unmakeable.class))
                .isInstanceOf(ReflectiveOperationException.class)
                .hasMessage("the classifier " + Unmakeable.class.getName() + " needs a constructor without parameters");
    }

    @Test
    void classifierWhoseConstructorThrowsNamesTheCause() {
        assertThatThrownBy(() -> classifiedBy(FailingToStart.class))
                .isInstanceOf(ReflectiveOperationException.class)
                .hasMessage("the constructor of the classifier " + FailingToStart.class.getName()
                        + " threw java.lang.IllegalStateException: no connection")
                .hasRootCauseMessage("no connection");
    }

    @Test
    void otherClassesAreNoClassifiers() {
        assertThatThrownBy(() -> {
                    BiFunction<?, ?, ?> made = classifiedBy(NoClassifier.class).classifier();
                    assertThat(made).isNotNull();
                })
                .isInstanceOf(ReflectiveOperationException.class)
                .hasMessage("the classifier " + NoClassifier.class.getName() + " is no OutcomeClassifier");
    }

    @Test
    void classifierThatIsMissingIsNamed() {
        assertThatThrownBy(() -> DEFAULTS.classifiedBy("com.acme.Missing", OutcomeRulesTest.class))
                .isInstanceOf(ClassNotFoundException.class)
                .hasMessageContaining("com.acme.Missing");
    }

    @Test
    void onlyTheMarkerOfKotlinIsSuspended() throws Exception {
        Class<?> marker = Class.forName("kotlin.coroutines.intrinsics.CoroutineSingletons");

        assertThat(OutcomeRules.isSuspended(marker.getEnumConstants()[0])).isTrue();
        assertThat(OutcomeRules.isSuspended(TimeUnit.DAYS)).isFalse();
        assertThat(OutcomeRules.isSuspended(null)).isFalse();
        assertThat(DEFAULTS.outcome(marker.getEnumConstants()[0], null, null)).isNull();
    }
}
