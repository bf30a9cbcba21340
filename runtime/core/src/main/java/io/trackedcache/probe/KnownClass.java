package io.trackedcache.probe;

import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/** What can be told of a result by its class alone. Asked for once per class; refers to it weakly. */
final class KnownClass extends WeakReference<Class<?>> {
    /** The class of no object at all. */
    static final KnownClass NONE = new KnownClass(void.class, Kind.OTHER);

    /** The empty options of Scala, Guava and Vavr; known by name, as nothing of theirs need be there. */
    private static final Set<String> ABSENT =
            Set.of("scala.None$", "com.google.common.base.Absent", "io.vavr.control.Option$None");

    private static final ClassValue<KnownClass> OF = new Finder();

    /** How objects of a class are read. */
    enum Kind {
        BOOLEAN,
        OPTIONAL,
        /** Is what a library has in place of nothing. */
        ABSENT,
        NUMBER,
        TEXT,
        COLLECTION,
        MAP,
        ARRAY,
        /** Is read when it completes. */
        STAGE,
        /** Tells nothing without waiting for it. */
        FUTURE,
        /** Is looked up when somebody subscribes, if at all. */
        REACTIVE,
        /** A {@code Result} of Kotlin that has failed, or any in a box of its own. */
        RESULT,
        /** What a function of Kotlin returns that goes on later. */
        SUSPENDED,
        OTHER
    }

    final Kind kind;

    private KnownClass(Class<?> type, Kind kind) {
        super(type);
        this.kind = kind;
    }

    static KnownClass of(Object value) {
        return OF.get(value.getClass());
    }

    private static final class Finder extends ClassValue<KnownClass> {
        @Override
        protected KnownClass computeValue(Class<?> type) {
            return new KnownClass(type, kind(type));
        }
    }

    private static Kind kind(Class<?> type) {
        if (type == Boolean.class) {
            return Kind.BOOLEAN;
        }
        if (isOptional(type)) {
            return Kind.OPTIONAL;
        }
        if (ABSENT.contains(type.getName())) {
            return Kind.ABSENT;
        }
        if (type.isArray()) {
            return Kind.ARRAY;
        }
        if (CompletionStage.class.isAssignableFrom(type)) {
            return Kind.STAGE;
        }
        if (Future.class.isAssignableFrom(type)) {
            return Kind.FUTURE;
        }
        if (type.getName().equals("kotlin.coroutines.intrinsics.CoroutineSingletons")) {
            return Kind.SUSPENDED;
        }
        if (KotlinResult.isOne(type)) {
            return Kind.RESULT;
        }
        if (ReactiveTypes.isOne(type)) {
            return Kind.REACTIVE;
        }
        return kindOfContent(type);
    }

    private static boolean isOptional(Class<?> type) {
        return type == Optional.class
                || type == OptionalInt.class
                || type == OptionalLong.class
                || type == OptionalDouble.class;
    }

    private static Kind kindOfContent(Class<?> type) {
        if (Number.class.isAssignableFrom(type)) {
            return Kind.NUMBER;
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return Kind.TEXT;
        }
        if (Map.class.isAssignableFrom(type)) {
            return Kind.MAP;
        }
        return Collection.class.isAssignableFrom(type) ? Kind.COLLECTION : Kind.OTHER;
    }
}
