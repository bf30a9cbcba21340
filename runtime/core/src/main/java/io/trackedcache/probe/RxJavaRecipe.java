package io.trackedcache.probe;

import java.lang.reflect.Method;
import java.util.function.Supplier;

/** The {@code Maybe} and the {@code Single} of RxJava 3. */
final class RxJavaRecipe extends LibraryRecipe {
    static final String MAYBE = "io.reactivex.rxjava3.core.Maybe";
    static final String SINGLE = "io.reactivex.rxjava3.core.Single";
    private static final String FUNCTIONS = "io.reactivex.rxjava3.functions.";

    private final Class<?> supplier;
    private final Class<?> biConsumer;
    private final Class<?> action;
    private final Method defer;
    private final Method doOnEvent;
    private final Method doOnDispose;

    RxJavaRecipe(Class<?> type) throws ReflectiveOperationException {
        super(type);
        supplier = named(FUNCTIONS + "Supplier");
        biConsumer = named(FUNCTIONS + "BiConsumer");
        action = named(FUNCTIONS + "Action");
        defer = method("defer", supplier);
        doOnEvent = method("doOnEvent", biConsumer);
        doOnDispose = method("doOnDispose", action);
    }

    @Override
    Object deferred(Supplier<Object> recipe) throws ReflectiveOperationException {
        return defer.invoke(null, function(supplier, arguments -> recipe.get()));
    }

    @Override
    Object watched(Object recipe, SubscribedLookup lookup) throws ReflectiveOperationException {
        // Told the value and the failure, each null if there is none.
        Object ended = function(biConsumer, arguments -> {
            lookup.ended(arguments[0], (Throwable) arguments[1]);
            return null;
        });
        Object cancelled = function(action, arguments -> {
            lookup.cancelled();
            return null;
        });
        return doOnDispose.invoke(doOnEvent.invoke(recipe, ended), cancelled);
    }
}
