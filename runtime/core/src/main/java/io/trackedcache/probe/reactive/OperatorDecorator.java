package io.trackedcache.probe.reactive;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decorates by the library's own operators: one that defers, so that each subscription is seen, and inside it those
 * that observe its signals. Calls only public methods of public types, by reflection.
 *
 * <p>Refers to classes of the library, so only these may hold it; see {@link Publishers}.
 */
abstract class OperatorDecorator implements PublisherDecorator {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    private final Class<?> type;

    OperatorDecorator(Class<?> type) {
        this.type = type;
    }

    /** The body of a functional interface of a library. */
    interface Body {
        @Nullable
        Object run(Object[] arguments);
    }

    @Override
    public final Object decorated(Object publisher, Subscriptions subscriptions) throws ReflectiveOperationException {
        return deferred(() -> observed(publisher, subscriptions));
    }

    /** Never fails: a subscription that cannot be observed is not counted. */
    private Object observed(Object publisher, Subscriptions subscriptions) {
        SubscriptionListener listener = subscriptions.begin();
        if (listener == null) {
            return publisher;
        }
        try {
            return observed(publisher, listener);
        } catch (Throwable e) {
            listener.forget();
            ProbeErrors.recordFailed(e);
            return publisher;
        }
    }

    /** Returns a publisher that asks for another one at each subscription. */
    abstract Object deferred(Supplier<Object> publisher) throws ReflectiveOperationException;

    /** Returns the publisher with operators that pass its signals to the listener. */
    abstract Object observed(Object publisher, SubscriptionListener listener) throws ReflectiveOperationException;

    final Method method(String name, Class<?>... parameters) throws ReflectiveOperationException {
        return type.getMethod(name, parameters);
    }

    final Class<?> named(String name) throws ReflectiveOperationException {
        return Class.forName(name, false, type.getClassLoader());
    }

    /** Returns an object of a functional interface of the library. */
    final Object function(Class<?> functional, Body body) {
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            case "toString" -> "counts subscriptions";
            default -> body.run(arguments == null ? new Object[0] : arguments);
        };
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {functional}, handler);
    }
}
