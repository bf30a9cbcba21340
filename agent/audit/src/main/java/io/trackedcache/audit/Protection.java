package io.trackedcache.audit;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Decides whether other threads are kept from changing a counter during an update. They are if one of these holds:
 *
 * <ol>
 *   <li>A lock is held on every path to the update: the method or a block is synchronized, the code is between
 *       {@code lock} and {@code unlock}, or the method requires its callers to hold a lock. Any lock counts.
 *   <li>No other thread can reach the object yet: this method, constructor or deserialization creates it, and it has
 *       not escaped. For a static field: the static initializer of its own class is running.
 *   <li>The method is private, and one of these holds at every call in its class.
 * </ol>
 */
final class Protection {
    private static final Set<String> LOCKED_BY_CALLER = Set.of("GuardedBy");

    private final AuditedClass type;

    /** A method on the current path of callers, and the object that must be protected in it. */
    private record Visited(MethodNode method, Source object) {}

    Protection(AuditedClass type) {
        this.type = type;
    }

    boolean protects(Update update, MethodFlow flow) throws AnalyzerException {
        return protects(flow, update.at(), update.field().object(), type.isOwn(update.field()), new HashSet<>());
    }

    /** @param isOwn whether the field belongs to this class; the static initializer of this class protects no others */
    private boolean protects(MethodFlow flow, int at, Source object, boolean isOwn, Set<Visited> seen)
            throws AnalyzerException {
        FlowFrame known = flow.before(at);
        if (known == null || isLocked(flow, known) || isConfined(flow, known, object, isOwn)) {
            return true;
        }
        // A recursive call is protected if all other calls are.
        return !seen.add(new Visited(flow.method(), object)) || doCallersProtect(flow.method(), object, isOwn, seen);
    }

    private static boolean isLocked(MethodFlow flow, FlowFrame known) {
        MethodNode method = flow.method();
        return known.holdsLock()
                || (method.access & Opcodes.ACC_SYNCHRONIZED) != 0
                || Annotated.with(LOCKED_BY_CALLER, method.visibleAnnotations, method.invisibleAnnotations)
                || Stream.of(method.instructions.toArray()).anyMatch(Protection::isOwnershipTest);
    }

    private static boolean isOwnershipTest(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call && Locks.isOwnershipTest(call);
    }

    private static boolean isConfined(MethodFlow flow, FlowFrame known, Source object, boolean isOwn) {
        if (object instanceof Source.TheClass) {
            return isOwn && flow.method().name.equals("<clinit>");
        }
        boolean isNew = object instanceof Source.NewObject || (object instanceof Source.This && makes(flow.method()));
        return isNew && !known.hasEscaped(object);
    }

    private static boolean makes(MethodNode method) {
        return method.name.equals("<init>")
                || (method.name.equals("readObject") && method.desc.equals("(Ljava/io/ObjectInputStream;)V"));
    }

    private boolean doCallersProtect(MethodNode method, Source object, boolean isOwn, Set<Visited> seen)
            throws AnalyzerException {
        if ((method.access & Opcodes.ACC_PRIVATE) == 0) {
            return false;
        }
        boolean isCalled = false;
        for (MethodNode caller : type.type().methods) {
            int at = 0;
            for (AbstractInsnNode instruction : caller.instructions) {
                if (isReferenceTo(method, instruction)) {
                    return false;
                }
                if (isCallOf(method, instruction)) {
                    isCalled = true;
                    if (!isCallProtected((MethodInsnNode) instruction, at, type.flowOf(caller), object, isOwn, seen)) {
                        return false;
                    }
                }
                at++;
            }
        }
        return isCalled;
    }

    private boolean isCallOf(MethodNode method, AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                && call.owner.equals(type.type().name)
                && call.name.equals(method.name)
                && call.desc.equals(method.desc);
    }

    /** Whether the instruction creates a lambda or method reference that runs the method. That may run anywhere. */
    private boolean isReferenceTo(MethodNode method, AbstractInsnNode instruction) {
        if (!(instruction instanceof InvokeDynamicInsnNode dynamic)) {
            return false;
        }
        Handle function = Lambdas.targetOf(dynamic);
        return function != null && method.equals(type.methodOf(function));
    }

    private boolean isCallProtected(
            MethodInsnNode call, int at, MethodFlow caller, Source object, boolean isOwn, Set<Visited> seen)
            throws AnalyzerException {
        FlowFrame known = caller.before(at);
        if (known == null) {
            return true;
        }
        Source there = object;
        if (object instanceof Source.This) {
            there = known.top(Type.getArgumentTypes(call.desc).length).source();
        } else if (!(object instanceof Source.TheClass)) {
            // The caller does not know this object of the callee, so only a lock can protect it.
            there = new Source.Constant("an object of the callee");
        }
        return protects(caller, at, there, isOwn, seen);
    }
}
