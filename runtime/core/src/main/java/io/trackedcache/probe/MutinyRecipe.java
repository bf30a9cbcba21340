package io.trackedcache.probe;

import java.lang.reflect.Method;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The {@code Uni} of Mutiny. */
final class MutinyRecipe extends LibraryRecipe {
    static final String UNI = "io.smallrye.mutiny.Uni";

    private final Method createFrom;
    private final Method deferred;
    private final Method onItemOrFailure;
    private final Method invokeOnItemOrFailure;
    private final Method onCancellation;
    private final Method invokeOnCancellation;

    MutinyRecipe(Class<?> type) throws ReflectiveOperationException {
        super(type);
        createFrom = method("createFrom");
        deferred = createFrom.getReturnType().getMethod("deferred", Supplier.class);
        onItemOrFailure = method("onItemOrFailure");
        invokeOnItemOrFailure = onItemOrFailure.getReturnType().getMethod("invoke", BiConsumer.class);
        onCancellation = method("onCancellation");
        invokeOnCancellation = onCancellation.getReturnType().getMethod("invoke", Runnable.class);
    }

    @Override
    Object deferred(Supplier<Object> recipe) throws ReflectiveOperationException {
        return deferred.invoke(createFrom.invoke(null), recipe);
    }

    @Override
    Object watched(Object recipe, SubscribedLookup lookup) throws ReflectiveOperationException {
        BiConsumer<@Nullable Object, @Nullable Throwable> ended = lookup::ended;
        Runnable cancelled = lookup::cancelled;
        Object watched = invokeOnItemOrFailure.invoke(onItemOrFailure.invoke(recipe), ended);
        return invokeOnCancellation.invoke(onCancellation.invoke(watched), cancelled);
    }
}
