package io.trackedcache.weaver;

import java.util.Set;
import org.objectweb.asm.Type;

/** Questions about the declared result type of a method. */
final class ResultTypes {
    private static final Set<String> NUMBERS = Set.of(
            "java/lang/Number",
            "java/lang/Byte",
            "java/lang/Short",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double",
            "java/math/BigInteger",
            "java/math/BigDecimal",
            "java/util/concurrent/atomic/AtomicInteger",
            "java/util/concurrent/atomic/AtomicLong",
            "java/util/concurrent/atomic/LongAdder");

    private static final Set<String> NEVER_BULK = Set.of(
            "java/lang/String",
            "java/lang/CharSequence",
            "java/lang/Boolean",
            "java/lang/Character",
            "java/util/Optional",
            "java/util/OptionalInt",
            "java/util/OptionalLong",
            "java/util/OptionalDouble");

    /** Types of the JDK whose objects have neither a size nor a sign, with {@link #NUMBERS} excepted. */
    private static final Set<String> PLAIN = Set.of(
            "java/lang/Boolean",
            "java/lang/Character",
            "java/util/OptionalInt",
            "java/util/OptionalLong",
            "java/util/OptionalDouble",
            "java/util/UUID");

    private static final Set<String> WITH_SIZE = Set.of(
            "java/lang/String",
            "java/lang/StringBuilder",
            "java/util/Collection",
            "java/util/List",
            "java/util/ArrayList",
            "java/util/Set",
            "java/util/HashSet",
            "java/util/Map",
            "java/util/HashMap");

    private static final Set<String> HOLDERS = Set.of(
            "java/util/stream/Stream",
            "java/util/stream/IntStream",
            "java/util/stream/LongStream",
            "java/util/stream/DoubleStream",
            "java/util/Iterator",
            "java/util/ListIterator",
            "java/util/function/Supplier",
            "java/lang/ref/Reference",
            "java/lang/ref/WeakReference",
            "java/lang/ref/SoftReference");

    private static final Set<String> PLAIN_FUTURES = Set.of(
            "java/util/concurrent/Future",
            "java/util/concurrent/FutureTask",
            "java/util/concurrent/RunnableFuture",
            "java/util/concurrent/ScheduledFuture",
            "java/util/concurrent/ForkJoinTask",
            "com/google/common/util/concurrent/ListenableFuture",
            "io/netty/util/concurrent/Future");

    private static final Set<String> REACTIVE = Set.of(
            "org/reactivestreams/Publisher",
            "java/util/concurrent/Flow$Publisher",
            "reactor/core/publisher/Mono",
            "reactor/core/publisher/Flux",
            "io/smallrye/mutiny/Uni",
            "io/smallrye/mutiny/Multi",
            "io/reactivex/rxjava3/core/Maybe",
            "io/reactivex/rxjava3/core/Single",
            "io/reactivex/rxjava3/core/Observable",
            "io/reactivex/rxjava3/core/Flowable",
            "io/reactivex/rxjava3/core/Completable",
            "io/reactivex/Maybe",
            "io/reactivex/Single",
            "io/reactivex/Observable",
            "io/reactivex/Flowable",
            "io/reactivex/Completable",
            "rx/Observable",
            "rx/Single",
            "kotlinx/coroutines/flow/Flow",
            "kotlinx/coroutines/Deferred",
            "scala/concurrent/Future");

    /** The reactive types whose subscriptions the runtime can count. */
    private static final Set<String> COUNTED_PUBLISHERS = Set.of(
            "org/reactivestreams/Publisher",
            "java/util/concurrent/Flow$Publisher",
            "reactor/core/publisher/Mono",
            "reactor/core/publisher/Flux",
            "io/smallrye/mutiny/Uni",
            "io/reactivex/rxjava3/core/Maybe",
            "io/reactivex/rxjava3/core/Single");

    private ResultTypes() {}

    static boolean isBoolean(Type type) {
        return type.getSort() == Type.BOOLEAN || isNamed(type, Set.of("java/lang/Boolean"));
    }

    static boolean isNumber(Type type) {
        return switch (type.getSort()) {
            case Type.BYTE, Type.SHORT, Type.INT, Type.LONG, Type.FLOAT, Type.DOUBLE -> true;
            default -> isNamed(type, NUMBERS);
        };
    }

    /** Whether no object of the type is a collection, a map, an array or a text. */
    static boolean hasNoSize(Type type) {
        return isPrimitive(type) || isBoolean(type) || isNamed(type, PLAIN) || isNamed(type, NUMBERS);
    }

    /** Whether no object of the type is a number. A character is none. */
    static boolean isNoNumber(Type type) {
        return isBoolean(type)
                || type.getSort() == Type.CHAR
                || type.getSort() == Type.ARRAY
                || isNamed(type, PLAIN)
                || isNamed(type, WITH_SIZE);
    }

    /** Whether it is a primitive type other than {@code boolean}, so that a value is never missing. */
    static boolean isPrimitive(Type type) {
        return type.getSort() >= Type.CHAR && type.getSort() <= Type.DOUBLE;
    }

    /** Whether its objects hold a value that the agent does not read, or compute it. */
    static boolean isHolder(Type type) {
        return isNamed(type, HOLDERS);
    }

    /** Whether it is a future that does not notify its users of its end. */
    static boolean isPlainFuture(Type type) {
        return isNamed(type, PLAIN_FUTURES);
    }

    /** Whether the result may be a map or a collection. */
    static boolean mayBeBulk(Type type) {
        return type.getSort() == Type.OBJECT && !isNamed(type, NEVER_BULK) && !isNamed(type, NUMBERS);
    }

    static boolean isReactive(Type type) {
        return isNamed(type, REACTIVE);
    }

    static boolean isCountedPublisher(Type type) {
        return isNamed(type, COUNTED_PUBLISHERS);
    }

    private static boolean isNamed(Type type, Set<String> names) {
        return type.getSort() == Type.OBJECT && names.contains(type.getInternalName());
    }
}
