package io.trackedcache.agent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.trackedcache.annotation.Miss;
import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.bytecode.ByteCodeAppender;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every result type, by every attribute of the annotation, by every value that a method can return or throw, directly
 * or in a future. Each row is a generated class, whose cache is counted from its first lookup on.
 */
@SuppressWarnings("FutureReturnValueIgnored") // Callers may drop futures.
class OutcomeMatrixTest {
    private static final AtomicInteger CLASSES = new AtomicInteger();

    /** What an attribute may make a miss; the last is one by itself. */
    private enum Trait {
        PLAIN,
        EMPTY,
        NEGATIVE,
        ZERO,
        ABSENT
    }

    private record Result(@Nullable Object value, Trait trait) {}

    /** Named by {@code missOn}. */
    private static class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static final class DeepMissing extends Missing {
        private static final long serialVersionUID = 1;
    }

    /** Named by {@code expiredOn}, and nearer than its superclass. */
    private static class Outdated extends Missing {
        private static final long serialVersionUID = 1;
    }

    private static final class DeepOutdated extends Outdated {
        private static final long serialVersionUID = 1;
    }

    /** The attributes of the annotation. */
    private enum Attribute {
        NONE(),
        EMPTY(Miss.EMPTY),
        NEGATIVE(Miss.NEGATIVE),
        ZERO(Miss.ZERO),
        ALL(Miss.values()),
        MISS_ON(),
        EXPIRED_ON(),
        MISS_AND_EXPIRED_ON(Miss.values());

        @SuppressWarnings("ImmutableEnumChecker") // Created by List.of.
        private final List<Miss> miss;

        Attribute(Miss... miss) {
            this.miss = List.of(miss);
        }

        private static boolean fits(Miss kind, Class<?> type) {
            Set<Class<?>> numbers = Set.of(int.class, long.class, double.class, BigDecimal.class);
            Set<Class<?>> withSize = Set.of(String.class, List.class, Map.class, int[].class);
            Set<Class<?>> neither = Set.of(boolean.class, Boolean.class, OptionalInt.class);
            return !neither.contains(type) && !(kind == Miss.EMPTY ? numbers : withSize).contains(type);
        }

        boolean namesMissing() {
            return this == MISS_ON || this == MISS_AND_EXPIRED_ON;
        }

        boolean namesOutdated() {
            return this == EXPIRED_ON || this == MISS_AND_EXPIRED_ON;
        }

        /** Leaves out kinds of misses that the type cannot have: the agent refuses these. */
        AnnotationDescription annotation(String cache, Class<?> type, boolean isBulk) {
            Miss[] fitting =
                    miss.stream().filter(kind -> isBulk || fits(kind, type)).toArray(Miss[]::new);
            return AnnotationDescription.Builder.ofType(TrackedCache.class)
                    .define("value", cache)
                    .define("bulk", isBulk)
                    .defineEnumerationArray("miss", Miss.class, fitting)
                    .defineTypeArray("missOn", namesMissing() ? new Class<?>[] {Missing.class} : new Class<?>[0])
                    .defineTypeArray("expiredOn", namesOutdated() ? new Class<?>[] {Outdated.class} : new Class<?>[0])
                    .build();
        }

        List<String> counted(Result result) {
            boolean isMiss = result.trait == Trait.ABSENT
                    || miss.stream().anyMatch(kind -> kind.name().equals(result.trait.name()));
            return isMiss ? MISSED : FOUND;
        }

        /** If two classes match, the nearer one decides. */
        List<String> counted(Throwable failure) {
            if (namesOutdated() && failure instanceof Outdated) {
                return EXPIRED;
            }
            return namesMissing() && failure instanceof Missing ? MISSED : FAILED;
        }
    }

    private static final List<String> FOUND = List.of("cache_hits", "total_queries");
    private static final List<String> MISSED = List.of("cache_misses", "total_queries");
    private static final List<String> EXPIRED = List.of("cache_misses", "cache_expired", "total_queries");
    private static final List<String> FAILED = List.of("lookup_errors");

    private static final List<Throwable> FAILURES = List.of(
            new Missing(),
            new DeepMissing(),
            new Outdated(),
            new DeepOutdated(),
            new IllegalStateException(),
            new Exception("checked"),
            new LinkageError());

    record Row(Class<?> type, List<Result> results, Attribute attribute) {
        @Override
        public String toString() {
            return type.getSimpleName() + " " + attribute;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(Attribute.values()).flatMap(OutcomeMatrixTest::rows);
    }

    private static Stream<Row> rows(Attribute attribute) {
        return results().entrySet().stream().map(type -> new Row(type.getKey(), type.getValue(), attribute));
    }

    private static Map<Class<?>, List<Result>> results() {
        Map<Class<?>, List<Result>> results = new HashMap<>();
        results.put(boolean.class, List.of(plain(true), absent(false)));
        results.put(Boolean.class, List.of(plain(true), absent(false), absent(null)));
        results.put(int.class, List.of(plain(1), zero(0), negative(-1), negative(Integer.MIN_VALUE)));
        results.put(long.class, List.of(plain(1L << 32), zero(0L), negative(-1L << 32)));
        results.put(
                double.class,
                List.of(plain(Double.MIN_VALUE), zero(0.0), zero(-0.0), negative(-0.5), plain(Double.NaN)));
        results.put(String.class, List.of(plain(" "), empty(""), absent(null)));
        results.put(
                Object.class,
                List.of(
                        plain(new Object()),
                        absent(null),
                        absent(false),
                        absent(Optional.empty()),
                        absent(OptionalLong.empty()),
                        absent(OptionalDouble.empty()),
                        plain(Optional.of("")),
                        empty(CharBuffer.allocate(0)),
                        empty(List.of()),
                        empty(new Object[0]),
                        zero(new AtomicInteger()),
                        negative(BigInteger.valueOf(-1))));
        results.put(Optional.class, List.of(plain(Optional.of(0)), absent(Optional.empty()), absent(null)));
        results.put(OptionalInt.class, List.of(plain(OptionalInt.of(0)), absent(OptionalInt.empty()), absent(null)));
        results.put(List.class, List.of(plain(List.of(0)), empty(List.of()), absent(null)));
        results.put(Map.class, List.of(plain(Map.of(0, 0)), empty(Map.of()), absent(null)));
        results.put(int[].class, List.of(plain(new int[1]), empty(new int[0]), absent(null)));
        results.put(
                BigDecimal.class,
                List.of(
                        plain(new BigDecimal("1e-400")),
                        zero(new BigDecimal("0.00")),
                        negative(new BigDecimal("-1e-400")),
                        absent(null)));
        return results;
    }

    private static Result plain(Object value) {
        return new Result(value, Trait.PLAIN);
    }

    private static Result empty(Object value) {
        return new Result(value, Trait.EMPTY);
    }

    private static Result negative(Object value) {
        return new Result(value, Trait.NEGATIVE);
    }

    private static Result zero(Object value) {
        return new Result(value, Trait.ZERO);
    }

    private static Result absent(@Nullable Object value) {
        return new Result(value, Trait.ABSENT);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void classifiesReturnedOrThrownValue(Row row) throws Exception {
        Lookups lookups = new Lookups(row.type, row.attribute, false);
        for (Result result : row.results) {
            lookups.call(List.of(), () -> result.value);
            lookups.assertCounts(row.attribute.counted(result), result);
        }
        for (Throwable failure : FAILURES) {
            assertThat(lookups.failureOf(List.of(), failure)).isSameAs(failure);
            lookups.assertCounts(row.attribute.counted(failure), failure);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void classifiesCompletionOfFuture(Row row) throws Exception {
        for (Class<?> declared : List.of(CompletableFuture.class, CompletionStage.class, Object.class)) {
            Lookups lookups = new Lookups(declared, row.attribute, false);
            for (Result result : row.results) {
                List<String> counted = row.attribute.counted(result);
                lookups.assertCompleted(CompletableFuture.completedFuture(result.value), counted);
                lookups.assertCompletes(counted, future -> future.complete(result.value));
                if (declared != CompletableFuture.class) {
                    lookups.assertCompleted(CompletableFuture.completedStage(result.value), counted);
                }
            }
            for (Throwable failure : FAILURES) {
                List<String> counted = row.attribute.counted(failure);
                lookups.assertCompleted(CompletableFuture.failedFuture(failure), counted);
                lookups.assertCompletes(counted, future -> future.completeExceptionally(failure));
            }
            lookups.assertCompletes(FAILED, future -> future.cancel(false));
        }
    }

    @Test
    void classifiesResultOfBulkLookup() throws Exception {
        List<String> keys = Arrays.asList("a", "b", "a", null);
        Map<String, Object> some = new HashMap<>();
        some.put("a", 1);
        some.put("b", null);
        some.put("not asked for", 1);
        for (Class<?> declared : List.of(Map.class, Object.class)) {
            Lookups lookups = new Lookups(declared, Attribute.MISS_AND_EXPIRED_ON, true);
            lookups.call(keys, () -> some);
            lookups.assertCounts(counts(1, 2, 0), some);
        }
        for (Class<?> declared : List.of(List.class, Collection.class, Object.class)) {
            Lookups lookups = new Lookups(declared, Attribute.MISS_AND_EXPIRED_ON, true);
            lookups.call(keys, () -> Arrays.asList(1, null, 2));
            lookups.assertCounts(counts(2, 1, 0), "list");
            lookups.call(keys, () -> List.of(1, 2, 3, 4));
            lookups.assertCounts(counts(3, 0, 0), "longer list");
            lookups.call(keys, List::of);
            lookups.assertCounts(counts(0, 3, 0), "empty list");
            lookups.call(List.of(), List::of);
            lookups.assertCounts(List.of(), "no keys");
            lookups.call(keys, () -> null);
            lookups.assertCounts(counts(0, 3, 0), "null");
            lookups.failureOf(keys, new DeepMissing());
            lookups.assertCounts(counts(0, 3, 0), "missing");
            lookups.failureOf(keys, new DeepOutdated());
            lookups.assertCounts(counts(0, 3, 3), "outdated");
            lookups.failureOf(keys, new LinkageError());
            lookups.assertCounts(FAILED, "error");
            lookups.failureOf(null, new NullPointerException());
            lookups.assertCounts(FAILED, "error without keys");
        }
        Lookups later = new Lookups(CompletableFuture.class, Attribute.MISS_AND_EXPIRED_ON, true);
        later.call(keys, () -> CompletableFuture.completedFuture(some));
        later.assertCounts(counts(1, 2, 0), "future");
    }

    private static List<String> counts(int hits, int misses, int expired) {
        return Stream.of(
                        Stream.generate(() -> FOUND).limit(hits),
                        Stream.generate(() -> EXPIRED).limit(expired),
                        Stream.generate(() -> MISSED).limit(misses - expired))
                .flatMap(lookups -> lookups)
                .flatMap(List::stream)
                .toList();
    }

    /** A generated class with one lookup that runs the given code, and its expected counts. */
    private static final class Lookups {
        private final String cache;
        private final Object instance;
        private final Method lookup;
        private final Map<String, Long> expected = new TreeMap<>();

        Lookups(Class<?> result, Attribute attribute, boolean isBulk) throws Exception {
            cache = "OutcomeMatrix" + CLASSES.incrementAndGet();
            byte[] classFile = new ByteBuddy()
                    .subclass(Object.class)
                    .name(OutcomeMatrixTest.class.getPackageName() + "." + cache)
                    .defineMethod("find", result, Modifier.PUBLIC)
                    .withParameters(Collection.class, Callable.class)
                    .intercept(new Implementation.Simple(Lookups::emitBody))
                    .annotateMethod(attribute.annotation(cache, result, isBulk))
                    .make()
                    .getBytes();
            Class<?> woven = new Copies().weave(OutcomeMatrixTest.class.getPackageName() + "." + cache, classFile);
            instance = woven.getConstructor().newInstance();
            lookup = woven.getMethod("find", Collection.class, Callable.class);
        }

        /** Returns the result of the callable, unboxed if necessary. */
        private static ByteCodeAppender.Size emitBody(
                MethodVisitor code, Implementation.Context context, MethodDescription method) {
            Type type = Type.getType(method.getReturnType().asErasure().getDescriptor());
            code.visitVarInsn(Opcodes.ALOAD, 2);
            code.visitMethodInsn(
                    Opcodes.INVOKEINTERFACE, "java/util/concurrent/Callable", "call", "()Ljava/lang/Object;", true);
            switch (type.getSort()) {
                case Type.BOOLEAN -> emitUnboxing(code, "java/lang/Boolean", "booleanValue", type);
                case Type.INT -> emitUnboxing(code, "java/lang/Number", "intValue", type);
                case Type.LONG -> emitUnboxing(code, "java/lang/Number", "longValue", type);
                case Type.DOUBLE -> emitUnboxing(code, "java/lang/Number", "doubleValue", type);
                default -> code.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
            }
            code.visitInsn(type.getOpcode(Opcodes.IRETURN));
            return new ByteCodeAppender.Size(2, 3);
        }

        private static void emitUnboxing(MethodVisitor code, String box, String unboxing, Type type) {
            code.visitTypeInsn(Opcodes.CHECKCAST, box);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, box, unboxing, "()" + type.getDescriptor(), false);
        }

        @Nullable
        Object call(@Nullable Collection<?> keys, Callable<?> body) throws ReflectiveOperationException {
            return lookup.invoke(instance, keys, body);
        }

        /** Returns the expected outcome of a thrown exception. */
        @Nullable
        Throwable failureOf(@Nullable Collection<?> keys, Throwable failure) {
            Throwable wrapper = catchThrowable(() -> call(keys, () -> {
                throw failure instanceof Error error ? raised(error) : (Exception) failure;
            }));
            return wrapper.getCause();
        }

        private static Exception raised(Error error) {
            throw error;
        }

        void assertCompleted(CompletionStage<?> stage, List<String> counted) throws Exception {
            assertThat(call(List.of(), () -> stage)).isSameAs(stage);
            assertCounts(counted, stage);
        }

        /**
         * Completes the future on another thread after the lookup has returned: both the future and one that depends on
         * it.
         */
        void assertCompletes(List<String> counted, Completion completion) throws Exception {
            CompletableFuture<@Nullable Object> future = new CompletableFuture<>();
            call(List.of(), () -> future);
            call(List.of(), () -> future.thenApply(value -> value));
            expected.merge("lookups_in_flight", 2L, Long::sum);
            assertCounts(List.of(), "in flight");
            Thread thread = new Thread(() -> completion.of(future));
            thread.start();
            thread.join();
            expected.remove("lookups_in_flight");
            assertCounts(Stream.of(counted, counted).flatMap(List::stream).toList(), future);
        }

        void assertCounts(List<String> added, Object what) {
            added.forEach(count -> expected.merge(count, 1L, Long::sum));
            Optional<CacheStatisticsTracker> tracker = TrackerRegistry.global().find(cache);
            assertThat(tracker.map(Counts::of)).as("%s", what).contains(expected);
        }
    }

    private interface Completion {
        boolean of(CompletableFuture<@Nullable Object> future);
    }
}
