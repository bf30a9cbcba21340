package io.trackedcache.probe;

import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how to count the subscriptions of a recipe: by the library that it is of, if it is nothing more than that
 * library gives. What is more, such as a {@code ConnectableFlux}, a caller may want to have as what it is.
 */
final class Recipes {
    private static final String FLOW = "java.util.concurrent.Flow$Publisher";

    /** Kept by the types of the libraries, with which they go. */
    private static final ClassValue<Recipe> OF_TYPE = new Maker();

    private Recipes() {}

    /** Null where it cannot be counted. */
    static @Nullable Object counted(Object recipe, String declared, Subscriptions subscriptions)
            throws ReflectiveOperationException {
        Class<?> type = typeOf(recipe.getClass());
        if (type == null) {
            return null;
        }
        Object counted = OF_TYPE.get(type).counted(recipe, subscriptions);
        return supertype(counted.getClass(), declared) == null ? null : counted;
    }

    private static @Nullable Class<?> typeOf(Class<?> recipe) {
        String[] known = {
            ReactorRecipe.MONO, ReactorRecipe.FLUX, MutinyRecipe.UNI, RxJavaRecipe.MAYBE, RxJavaRecipe.SINGLE, FLOW
        };
        for (String name : known) {
            Class<?> type = supertype(recipe, name);
            if (type != null) {
                return isNothingMore(recipe, type) ? type : null;
            }
        }
        return null;
    }

    private static @Nullable Class<?> supertype(@Nullable Class<?> type, String name) {
        if (type == null || type.getName().equals(name)) {
            return type;
        }
        Class<?> found = supertype(type.getSuperclass(), name);
        for (Class<?> superinterface : type.getInterfaces()) {
            found = found != null ? found : supertype(superinterface, name);
        }
        return found;
    }

    private static boolean isNothingMore(Class<?> recipe, Class<?> type) {
        for (Class<?> c = recipe; c != null && c != type && c != Object.class; c = c.getSuperclass()) {
            if (Modifier.isPublic(c.getModifiers()) && !isInternal(c.getName())) {
                return false;
            }
            for (Class<?> superinterface : c.getInterfaces()) {
                if (superinterface != type && !isOfLibrary(superinterface.getName(), type)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Public for the library's own sake. */
    private static boolean isInternal(String name) {
        return name.startsWith("io.smallrye.mutiny.operators.")
                || name.startsWith("io.reactivex.rxjava3.internal.")
                || name.equals("reactor.core.publisher.MonoOperator")
                || name.equals("reactor.core.publisher.FluxOperator");
    }

    private static boolean isOfLibrary(String name, Class<?> type) {
        if (type.getName().equals(FLOW)) {
            return false;
        }
        return name.startsWith("java.")
                || name.startsWith("reactor.core.")
                || name.startsWith("io.smallrye.mutiny.")
                || name.startsWith("io.reactivex.rxjava3.");
    }

    private static final class Maker extends ClassValue<Recipe> {
        @Override
        protected Recipe computeValue(Class<?> type) {
            try {
                return switch (type.getName()) {
                    case ReactorRecipe.MONO, ReactorRecipe.FLUX -> new ReactorRecipe(type);
                    case MutinyRecipe.UNI -> new MutinyRecipe(type);
                    case RxJavaRecipe.MAYBE, RxJavaRecipe.SINGLE -> new RxJavaRecipe(type);
                    default -> FlowRecipe.INSTANCE;
                };
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("an unknown version of " + type.getName(), e);
            }
        }
    }
}
