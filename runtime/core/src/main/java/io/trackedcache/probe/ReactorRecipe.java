package io.trackedcache.probe;

import java.lang.reflect.Method;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The {@code Mono} and the {@code Flux} of Reactor. */
final class ReactorRecipe extends LibraryRecipe {
    static final String MONO = "reactor.core.publisher.Mono";
    static final String FLUX = "reactor.core.publisher.Flux";

    private final Method defer;
    private final @Nullable Method doOnSuccess;
    private final Method doOnNext;
    private final @Nullable Method doOnComplete;
    private final Method doOnError;
    private final Method doOnCancel;

    ReactorRecipe(Class<?> type) throws ReflectiveOperationException {
        super(type);
        boolean isMono = type.getName().equals(MONO);
        defer = method("defer", Supplier.class);
        doOnSuccess = isMono ? method("doOnSuccess", Consumer.class) : null;
        doOnNext = method("doOnNext", Consumer.class);
        doOnComplete = isMono ? null : method("doOnComplete", Runnable.class);
        doOnError = method("doOnError", Consumer.class);
        doOnCancel = method("doOnCancel", Runnable.class);
    }

    @Override
    Object deferred(Supplier<Object> recipe) throws ReflectiveOperationException {
        return defer.invoke(null, recipe);
    }

    @Override
    Object watched(Object recipe, SubscribedLookup lookup) throws ReflectiveOperationException {
        Consumer<@Nullable Throwable> failed = lookup::failed;
        Runnable cancelled = lookup::cancelled;
        return doOnCancel.invoke(doOnError.invoke(valuesWatched(recipe, lookup), failed), cancelled);
    }

    private Object valuesWatched(Object recipe, SubscribedLookup lookup) throws ReflectiveOperationException {
        if (doOnSuccess != null) {
            // Told the value, or null as it completes without.
            Consumer<@Nullable Object> found = lookup::found;
            return doOnSuccess.invoke(recipe, found);
        }
        Consumer<@Nullable Object> element = lookup::element;
        Runnable completed = lookup::completed;
        Object elementsWatched = doOnNext.invoke(recipe, element);
        return doOnComplete == null ? elementsWatched : doOnComplete.invoke(elementsWatched, completed);
    }
}
