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
