package io.trackedcache.probe.reactive;

import java.lang.reflect.Method;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decorates the {@code Mono} and the {@code Flux} of Reactor. */
final class ReactorDecorator extends OperatorDecorator {
    static final String MONO = "reactor.core.publisher.Mono";
    static final String FLUX = "reactor.core.publisher.Flux";

    private final Method defer;
    private final @Nullable Method doOnSuccess;
    private final Method doOnNext;
    private final @Nullable Method doOnComplete;
    private final Method doOnError;
    private final Method doOnCancel;

    ReactorDecorator(Class<?> type) throws ReflectiveOperationException {
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
    Object deferred(Supplier<Object> publisher) throws ReflectiveOperationException {
        return defer.invoke(null, publisher);
    }

    @Override
    Object observed(Object publisher, SubscriptionListener listener) throws ReflectiveOperationException {
        Consumer<@Nullable Throwable> failed = listener::failed;
        Runnable cancelled = listener::cancelled;
        return doOnCancel.invoke(doOnError.invoke(valuesObserved(publisher, listener), failed), cancelled);
    }

    private Object valuesObserved(Object publisher, SubscriptionListener listener) throws ReflectiveOperationException {
        if (doOnSuccess != null) {
            // Called with the value, or with null on completion without one.
            Consumer<@Nullable Object> found = listener::found;
            return doOnSuccess.invoke(publisher, found);
        }
        Consumer<@Nullable Object> element = listener::element;
        Runnable completed = listener::completed;
        Object elementsObserved = doOnNext.invoke(publisher, element);
        return doOnComplete == null ? elementsObserved : doOnComplete.invoke(elementsObserved, completed);
    }
}
