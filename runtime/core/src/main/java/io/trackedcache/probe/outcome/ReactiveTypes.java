package io.trackedcache.probe.outcome;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of publishers, whose lookups happen when they are subscribed to. Known by name alone. */
final class ReactiveTypes {
    private static final Set<String> NAMES = Set.of(
            "org.reactivestreams.Publisher",
            "java.util.concurrent.Flow$Publisher",
            "io.smallrye.mutiny.Uni",
            "io.reactivex.rxjava3.core.MaybeSource",
            "io.reactivex.rxjava3.core.SingleSource",
            "io.reactivex.rxjava3.core.ObservableSource",
            "io.reactivex.rxjava3.core.CompletableSource",
            "io.reactivex.MaybeSource",
            "io.reactivex.SingleSource",
            "io.reactivex.ObservableSource",
            "io.reactivex.CompletableSource",
            "rx.Observable",
            "rx.Single",
            "kotlinx.coroutines.flow.Flow",
            "kotlinx.coroutines.Job",
            "scala.concurrent.Future");

    private ReactiveTypes() {}

    /** Whether the class or one of its supertypes is a publisher. */
    static boolean isOne(@Nullable Class<?> type) {
        if (type == null) {
            return false;
        }
        if (NAMES.contains(type.getName()) || isOne(type.getSuperclass())) {
            return true;
        }
        for (Class<?> superinterface : type.getInterfaces()) {
            if (isOne(superinterface)) {
                return true;
            }
        }
        return false;
    }
}
