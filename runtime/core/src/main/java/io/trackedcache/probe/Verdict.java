package io.trackedcache.probe;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Tells how a lookup ended: by its classifier where that answers, else by the last signal, else by what came out. */
record Verdict(
        Reading reading,
        Failures failures,
        @Nullable BiFunction<@Nullable Object, @Nullable Throwable, @Nullable Object> classifier) {
    static {
        Handlers.catching(Throwable.class);
    }

    static Verdict of(ProbeSpec spec, @Nullable Class<?> owner) throws ReflectiveOperationException {
        return new Verdict(
                new Reading(spec.miss(), !spec.descriptor().endsWith(")V")),
                new Failures(spec.missOn(), spec.expiredOn()),
                spec.classifier().isEmpty() ? null : Classifiers.make(spec.classifier(), owner));
    }

    /** Null where nothing tells. */
    @Nullable
    Outcome outcome(@Nullable Object value, @Nullable Throwable failure, @Nullable Outcome signal) {
        Outcome answer = classifier == null ? null : ask(classifier, value, failure);
        if (answer != null) {
            return answer;
        }
        if (signal != null) {
            return signal;
        }
        return failure != null ? failures.read(failure) : reading.read(value);
    }

    private static @Nullable Outcome ask(
            BiFunction<@Nullable Object, @Nullable Throwable, @Nullable Object> classifier,
            @Nullable Object value,
            @Nullable Throwable failure) {
        try {
            Object answer = classifier.apply(value, failure);
            return answer instanceof Enum<?> outcome ? Outcome.named(outcome.name()) : null;
        } catch (Throwable e) {
            ProbeErrors.classifierFailed(e);
            return null;
        }
    }
}
