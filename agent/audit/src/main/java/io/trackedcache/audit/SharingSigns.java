package io.trackedcache.audit;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Decides whether the code of a class suggests that several threads use its objects. Signs are locks, volatile fields,
 * fields of concurrent types, threads, tasks and annotations.
 *
 * <p>Static members are no sign: a cache shared by all objects of a class is no evidence about a single object.
 */
final class SharingSigns {
    private static final String CONCURRENT = "java/util/concurrent/";
    private static final String LOCKS = CONCURRENT + "locks/";

    /** Types of the package that single-threaded code uses as well. */
    private static final Set<String> NOT_SIGNS = Set.of(CONCURRENT + "TimeUnit", CONCURRENT + "ThreadLocalRandom");

    private static final Set<String> TASKS =
            Set.of("java/lang/Runnable", CONCURRENT + "Callable", "java/lang/Thread", "java/util/TimerTask");
    private static final Set<String> RUNNING_TASKS =
            Set.of("Executor", "ExecutorService", "Executors", "ForkJoinPool", "CompletableFuture");

    /** Subclasses of streams and readers declare these synchronized, because the superclass does. */
    private static final Set<String> SYNCHRONIZED_BY_HABIT = Set.of("mark", "reset");

    /** Types made for one iteration by one thread, even in concurrent collections. */
    private static final Set<String> ITERATORS = Set.of(
            "java/util/Iterator",
            "java/util/ListIterator",
            "java/util/PrimitiveIterator$OfInt",
            "java/util/Enumeration",
            "java/util/Spliterator");

    private static final Set<String> ANNOTATIONS = Set.of("ThreadSafe", "GuardedBy");

    private SharingSigns() {}

    static boolean areIn(ClassNode type) {
        return type.interfaces.stream().noneMatch(ITERATORS::contains) && hasSign(type);
    }

    private static boolean hasSign(ClassNode type) {
        return isTask(type)
                || isAnnotated(type.visibleAnnotations, type.invisibleAnnotations)
                || type.fields.stream().anyMatch(SharingSigns::isSign)
                || type.methods.stream().anyMatch(SharingSigns::isSign);
    }

    private static boolean isTask(ClassNode type) {
        return Stream.concat(Stream.ofNullable(type.superName), type.interfaces.stream())
                .anyMatch(parent -> TASKS.contains(parent) || isConcurrent(parent));
    }

    private static boolean isConcurrent(String name) {
        return name.startsWith(CONCURRENT) && !NOT_SIGNS.contains(name);
    }

    private static boolean isSign(FieldNode field) {
        boolean isOfObjects = (field.access & Opcodes.ACC_STATIC) == 0;
        boolean isVolatile = (field.access & Opcodes.ACC_VOLATILE) != 0;
        return (isOfObjects && (isVolatile || isConcurrent(Type.getType(field.desc))))
                || isAnnotated(field.visibleAnnotations, field.invisibleAnnotations);
    }

    private static boolean isConcurrent(Type type) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        return element.getSort() == Type.OBJECT && isConcurrent(element.getInternalName());
    }

    private static boolean isSign(MethodNode method) {
        boolean isSynchronized = (method.access & Opcodes.ACC_SYNCHRONIZED) != 0;
        return (isSynchronized && !SYNCHRONIZED_BY_HABIT.contains(method.name))
                || isAnnotated(method.visibleAnnotations, method.invisibleAnnotations)
                || Stream.of(method.instructions.toArray()).anyMatch(instruction -> isSign(method, instruction));
    }

    private static boolean isSign(MethodNode method, AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            return call.owner.startsWith(LOCKS)
                    || Locks.isOwnershipTest(call)
                    || runsTasks(call)
                    || makesPart(method, call);
        }
        return instruction.getOpcode() == Opcodes.MONITORENTER;
    }

    private static boolean runsTasks(MethodInsnNode call) {
        boolean startsThread =
                call.owner.equals("java/lang/Thread") && (call.name.equals("<init>") || call.name.startsWith("start"));
        return startsThread
                || (call.owner.startsWith(CONCURRENT) && RUNNING_TASKS.stream().anyMatch(call.owner::endsWith));
    }

    /** Whether the constructor creates a concurrent object, for a field that may be declared with another type. */
    private static boolean makesPart(MethodNode method, MethodInsnNode call) {
        return method.name.equals("<init>") && call.name.equals("<init>") && isConcurrent(call.owner);
    }

    private static boolean isAnnotated(
            @Nullable List<AnnotationNode> visible, @Nullable List<AnnotationNode> invisible) {
        return Annotated.with(ANNOTATIONS, visible, invisible);
    }
}
