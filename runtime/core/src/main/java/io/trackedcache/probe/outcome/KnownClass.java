package io.trackedcache.probe.outcome;

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

/** How the objects of a class are read. Made once per class, which it refers to weakly. */
final class KnownClass extends WeakReference<Class<?>> {
    /** A class without objects. */
    static final KnownClass NONE = new KnownClass(void.class, Kind.OTHER);

    /** The empty options of Scala, Guava and Vavr, by name: these libraries may be missing. */
    private static final Set<String> ABSENT =
            Set.of("scala.None$", "com.google.common.base.Absent", "io.vavr.control.Option$None");

    /** Why objects are not read, as part of a sentence. */
    static final String WHY_UNREADABLE = "which may run code of the application, or wait, when it is read";

    private static final ClassValue<KnownClass> OF = new Finder();

    /** How objects of a class are read. */
    enum Kind {
        BOOLEAN,
        OPTIONAL,
        /** An empty option of a library. */
        ABSENT,
        NUMBER,
        TEXT,
        COLLECTION,
        MAP,
        ARRAY,
        /** Read when it completes. */
        STAGE,
        /** Cannot be read without waiting for it. */
        FUTURE,
        /** A publisher: the lookup happens when it is subscribed to. */
        REACTIVE,
        /** A {@code Result} of Kotlin that has failed, or that is boxed. */
        RESULT,
        /** The marker that a suspending function of Kotlin returns before it has its result. */
        SUSPENDED,
        OTHER
    }

    final Kind kind;

    /** Whether the size and the content of its objects are read without running code of the application. */
    private final boolean isReadable;

    private KnownClass(Class<?> type, Kind kind) {
        super(type);
        this.kind = kind;
        this.isReadable = type.isArray() || ReadableClasses.contain(type);
    }

    static KnownClass of(Object value) {
        return OF.get(value.getClass());
    }

    /** Whether the size and the content of an object are read without running code of the application. */
    static boolean isReadable(Object value) {
        return of(value).canRead(value);
    }

    /** Whether the size and the content of an object of this class are read without running such code. */
    boolean canRead(Object value) {
        return isReadable && !ReadableClasses.isViewOfUnknown(value);
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
        if (KotlinResult.isOfType(type)) {
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
