package io.trackedcache.probe.reactive;

import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Decorates the publishers of known libraries.
 *
 * <p>Only an object whose public type is one of {@code Mono}, {@code Flux}, {@code Uni}, {@code Maybe}, {@code Single}
 * and {@code Flow.Publisher} is decorated. A caller may depend on a more special type, such as {@code ConnectableFlux},
 * which no operator returns.
 */
public final class Publishers {
    private static final String FLOW = "java.util.concurrent.Flow$Publisher";

    private static final String[] KNOWN = {
        ReactorDecorator.MONO,
        ReactorDecorator.FLUX,
        MutinyDecorator.UNI,
        RxJavaDecorator.MAYBE,
        RxJavaDecorator.SINGLE,
        FLOW
    };

    /** Held by the types of the libraries, so that both can be unloaded together. */
    private static final ClassValue<PublisherDecorator> OF_TYPE = new Maker();

    private Publishers() {}

    /**
     * Returns a publisher that behaves the same and reports its subscriptions, or null for one that cannot be
     * decorated.
     *
     * @param declared the type that the result must have, as in source code, with dots
     */
    public static @Nullable Object decorated(Object publisher, String declared, Subscriptions subscriptions)
            throws ReflectiveOperationException {
        Class<?> type = typeOf(publisher.getClass());
        if (type == null) {
            return null;
        }
        Object decorated = OF_TYPE.get(type).decorated(publisher, subscriptions);
        return supertype(decorated.getClass(), declared) == null ? null : decorated;
    }

    private static @Nullable Class<?> typeOf(Class<?> publisher) {
        for (String name : KNOWN) {
            Class<?> type = supertype(publisher, name);
            if (type != null) {
                return hasNoOtherPublicType(publisher, type) ? type : null;
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

    private static boolean hasNoOtherPublicType(Class<?> publisher, Class<?> type) {
        for (Class<?> c = publisher; c != null && c != type && c != Object.class; c = c.getSuperclass()) {
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

    /** Whether a class is public for other packages of its own library only. */
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

    private static final class Maker extends ClassValue<PublisherDecorator> {
        @Override
        protected PublisherDecorator computeValue(Class<?> type) {
            try {
                return switch (type.getName()) {
                    case ReactorDecorator.MONO, ReactorDecorator.FLUX -> new ReactorDecorator(type);
                    case MutinyDecorator.UNI -> new MutinyDecorator(type);
                    case RxJavaDecorator.MAYBE, RxJavaDecorator.SINGLE -> new RxJavaDecorator(type);
                    default -> FlowDecorator.INSTANCE;
                };
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("an unknown version of " + type.getName(), e);
            }
        }
    }
}
