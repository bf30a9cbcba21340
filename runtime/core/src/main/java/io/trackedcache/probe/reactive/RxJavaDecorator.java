package io.trackedcache.probe.reactive;

import java.lang.reflect.Method;
import java.util.function.Supplier;

/** Decorates the {@code Maybe} and the {@code Single} of RxJava 3. */
final class RxJavaDecorator extends OperatorDecorator {
    static final String MAYBE = "io.reactivex.rxjava3.core.Maybe";
    static final String SINGLE = "io.reactivex.rxjava3.core.Single";
    private static final String FUNCTIONS = "io.reactivex.rxjava3.functions.";

    private final Class<?> supplier;
    private final Class<?> biConsumer;
    private final Class<?> action;
    private final Method defer;
    private final Method doOnEvent;
    private final Method doOnDispose;

    RxJavaDecorator(Class<?> type) throws ReflectiveOperationException {
        super(type);
        supplier = named(FUNCTIONS + "Supplier");
        biConsumer = named(FUNCTIONS + "BiConsumer");
        action = named(FUNCTIONS + "Action");
        defer = method("defer", supplier);
        doOnEvent = method("doOnEvent", biConsumer);
        doOnDispose = method("doOnDispose", action);
    }

    @Override
    Object deferred(Supplier<Object> publisher) throws ReflectiveOperationException {
        return defer.invoke(null, function(supplier, arguments -> publisher.get()));
    }

    @Override
    Object observed(Object publisher, SubscriptionListener listener) throws ReflectiveOperationException {
        // Called with value and failure; each is null if there is none.
        Object ended = function(biConsumer, arguments -> {
            listener.ended(arguments[0], (Throwable) arguments[1]);
            return null;
        });
        Object cancelled = function(action, arguments -> {
            listener.cancelled();
            return null;
        });
        return doOnDispose.invoke(doOnEvent.invoke(publisher, ended), cancelled);
    }
}
