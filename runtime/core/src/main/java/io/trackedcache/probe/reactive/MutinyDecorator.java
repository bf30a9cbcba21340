package io.trackedcache.probe.reactive;

import java.lang.reflect.Method;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decorates the {@code Uni} of Mutiny. */
final class MutinyDecorator extends OperatorDecorator {
    static final String UNI = "io.smallrye.mutiny.Uni";

    private final Method createFrom;
    private final Method deferred;
    private final Method onItemOrFailure;
    private final Method invokeOnItemOrFailure;
    private final Method onCancellation;
    private final Method invokeOnCancellation;

    MutinyDecorator(Class<?> type) throws ReflectiveOperationException {
        super(type);
        createFrom = method("createFrom");
        deferred = createFrom.getReturnType().getMethod("deferred", Supplier.class);
        onItemOrFailure = method("onItemOrFailure");
        invokeOnItemOrFailure = onItemOrFailure.getReturnType().getMethod("invoke", BiConsumer.class);
        onCancellation = method("onCancellation");
        invokeOnCancellation = onCancellation.getReturnType().getMethod("invoke", Runnable.class);
    }

    @Override
    Object deferred(Supplier<Object> publisher) throws ReflectiveOperationException {
        return deferred.invoke(createFrom.invoke(null), publisher);
    }

    @Override
    Object observed(Object publisher, SubscriptionListener listener) throws ReflectiveOperationException {
        BiConsumer<@Nullable Object, @Nullable Throwable> ended = listener::ended;
        Runnable cancelled = listener::cancelled;
        Object observed = invokeOnItemOrFailure.invoke(onItemOrFailure.invoke(publisher), ended);
        return invokeOnCancellation.invoke(onCancellation.invoke(observed), cancelled);
    }
}
