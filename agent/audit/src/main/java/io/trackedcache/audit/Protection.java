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
 * Tells what keeps other threads away from an update.
 *
 * <ol>
 *   <li>A lock that is held on every way that leads there, whichever it is: in a synchronized method or block, between
 *       {@code lock} and {@code unlock}, or as the method demands it of its callers.
 *   <li>That nobody else knows the object yet: it is made here, by this constructor or by deserialization, and has been
 *       given to nobody. Or that the class is being initialized, and the field is its own.
 *   <li>That the method is private, and one of these holds wherever its class calls it.
 * </ol>
 */
final class Protection {
    private static final Set<String> LOCKED_BY_CALLER = Set.of("GuardedBy");

    private final AuditedClass type;

    /** A method, and the object that it must have for itself. */
    private record Asked(MethodNode method, Source object) {}

    Protection(AuditedClass type) {
        this.type = type;
    }

    boolean covers(Update update, MethodFlow flow) throws AnalyzerException {
        return covers(flow, update.at(), update.field().object(), type.isOwn(update.field()), new HashSet<>());
    }

    /** @param isOwn whether the field is one of this class; of others, their static initializer knows */
    private boolean covers(MethodFlow flow, int at, Source object, boolean isOwn, Set<Asked> seen)
            throws AnalyzerException {
        FlowFrame known = flow.before(at);
        if (known == null || isLocked(flow, known) || isConfined(flow, known, object, isOwn)) {
            return true;
        }
        // Who calls itself is covered as far as others cover it.
        return !seen.add(new Asked(flow.method(), object)) || doCallersCover(flow.method(), object, isOwn, seen);
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
        boolean isNew = object instanceof Source.Made || (object instanceof Source.This && makes(flow.method()));
        return isNew && !known.hasEscaped(object);
    }

    private static boolean makes(MethodNode method) {
        return method.name.equals("<init>")
                || (method.name.equals("readObject") && method.desc.equals("(Ljava/io/ObjectInputStream;)V"));
    }

    private boolean doCallersCover(MethodNode method, Source object, boolean isOwn, Set<Asked> seen)
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
                    if (!isCovered((MethodInsnNode) instruction, at, type.flowOf(caller), object, isOwn, seen)) {
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

    /** A function that runs it may do so anywhere. */
    private boolean isReferenceTo(MethodNode method, AbstractInsnNode instruction) {
        if (!(instruction instanceof InvokeDynamicInsnNode dynamic)) {
            return false;
        }
        Handle function = Functions.madeBy(dynamic);
        return function != null && method.equals(type.methodOf(function));
    }

    private boolean isCovered(
            MethodInsnNode call, int at, MethodFlow caller, Source object, boolean isOwn, Set<Asked> seen)
            throws AnalyzerException {
        FlowFrame known = caller.before(at);
        if (known == null) {
            return true;
        }
        Source there = object;
        if (object instanceof Source.This) {
            there = known.top(Type.getArgumentTypes(call.desc).length).source();
        } else if (!(object instanceof Source.TheClass)) {
            // Known to the callee by a name that means nothing here: a lock alone can help.
            there = new Source.Constant("an object of the callee");
        }
        return covers(caller, at, there, isOwn, seen);
    }
}
