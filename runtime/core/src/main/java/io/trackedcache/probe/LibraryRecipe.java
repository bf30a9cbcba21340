package io.trackedcache.probe;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/**
 * Recipes of a library, made to count by its own operators: one that defers, so that each subscription is seen, and in
 * it those that look on. Only public methods of public types are called; nothing is compiled against the library.
 *
 * <p>Refers to classes of the library, and so belongs to these, see {@link Recipes}.
 */
abstract class LibraryRecipe implements Recipe {
    private final Class<?> type;

    LibraryRecipe(Class<?> type) {
        this.type = type;
    }

    @Override
    public final Object counted(Object recipe, Subscriptions subscriptions) throws ReflectiveOperationException {
        return deferred(() -> watched(recipe, subscriptions));
    }

    /** Never fails: what cannot be watched is not counted. */
    private Object watched(Object recipe, Subscriptions subscriptions) {
        SubscribedLookup lookup = subscriptions.begin();
        if (lookup == null) {
            return recipe;
        }
        try {
            return watched(recipe, lookup);
        } catch (Throwable e) {
            lookup.forget();
            ProbeErrors.recordFailed(e);
            return recipe;
        }
    }

    /** A recipe that asks for another at each subscription. */
    abstract Object deferred(Supplier<Object> recipe) throws ReflectiveOperationException;

    /** The recipe, with operators that tell the lookup how it ends. */
    abstract Object watched(Object recipe, SubscribedLookup lookup) throws ReflectiveOperationException;

    final Method method(String name, Class<?>... parameters) throws ReflectiveOperationException {
        return type.getMethod(name, parameters);
    }

    final Class<?> named(String name) throws ReflectiveOperationException {
        return Class.forName(name, false, type.getClassLoader());
    }

    /** An object of a functional interface of the library. */
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
