package io.trackedcache.probe.outcome;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Creates the classifiers that annotations name. */
final class Classifiers {
    private Classifiers() {}

    /**
     * Creates an instance of the class.
     *
     * @param owner the class that names it, and so can load it
     */
    @SuppressWarnings("unchecked") // Every OutcomeClassifier is one, whichever class loader has loaded it.
    static BiFunction<@Nullable Object, @Nullable Throwable, @Nullable Object> make(
            String name, @Nullable Class<?> owner) throws ReflectiveOperationException {
        try {
            Constructor<?> constructor = Class.forName(name, true, owner == null ? null : owner.getClassLoader())
                    .getDeclaredConstructor();
            constructor.setAccessible(true);
            return (BiFunction<@Nullable Object, @Nullable Throwable, @Nullable Object>) constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw new ReflectiveOperationException(
                    "the constructor of the classifier " + name + " threw " + e.getCause(), e.getCause());
        } catch (NoSuchMethodException e) {
            throw new ReflectiveOperationException(
                    "the classifier " + name + " needs a constructor without parameters", e);
        } catch (ClassCastException e) {
            throw new ReflectiveOperationException("the classifier " + name + " is no OutcomeClassifier", e);
        }
    }
}
