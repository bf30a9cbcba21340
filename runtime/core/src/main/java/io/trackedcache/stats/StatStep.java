package io.trackedcache.stats;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One change of a batch: computes the next value of a key from its value, and changes nothing itself. */
sealed interface StatStep {
    /**
     * Returns the next value, in the form in which values are kept.
     *
     * @throws IllegalArgumentException if the value cannot be changed in this way
     */
    @Nullable
    Object after(@Nullable Object before, Subject subject);

    /** Whether the result depends on the value before in another way than by its sum. */
    default boolean reads() {
        return true;
    }

    /**
     * The key that is changed.
     *
     * @param isCounter false for a value
     */
    record Subject(String key, StatCounters set, boolean isCounter) {
        IllegalArgumentException refusal(String why) {
            return new IllegalArgumentException("'" + key + "' of " + set + " " + why);
        }
    }

    /** Adds to a counter. */
    record Increment(long delta) implements StatStep {
        @Override
        public Object after(@Nullable Object before, Subject subject) {
            if (before instanceof Long count && subject.isCounter()) {
                return count + delta;
            }
            throw subject.refusal("is a value, not a counter");
        }

        @Override
        public boolean reads() {
            return false;
        }
    }

    /** Replaces the value. */
    record Assign(@Nullable Object normal) implements StatStep {
        @Override
        public @Nullable Object after(@Nullable Object before, Subject subject) {
            return normal;
        }
    }

    /** Adds a number that may be a fraction. */
    record Sum(double delta) implements StatStep {
        @Override
        public Object after(@Nullable Object before, Subject subject) {
            if (before instanceof Long count && subject.isCounter()) {
                return count + StatNumbers.whole(delta, subject);
            }
            return StatNumbers.sum(StatNumbers.numberOrNull(before, subject), delta);
        }
    }

    /** Replaces the value by a number that is larger, or smaller. */
    record Extreme(Number number, boolean isMaximum) implements StatStep {
        @Override
        public Object after(@Nullable Object before, Subject subject) {
            Number known = StatNumbers.numberOrNull(before, subject);
            if (known == null) {
                return number;
            }
            int order = StatNumbers.compare(number, known);
            return (isMaximum ? order > 0 : order < 0) ? number : known;
        }
    }

    /** Replaces the value by the result of a function of the application. */
    record Computation(UnaryOperator<@Nullable Object> function) implements StatStep {
        @Override
        public @Nullable Object after(@Nullable Object before, Subject subject) {
            return StatValue.normal(subject.key(), function.apply(before));
        }
    }
}
