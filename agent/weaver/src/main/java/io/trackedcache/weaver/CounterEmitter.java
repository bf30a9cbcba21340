package io.trackedcache.weaver;

import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The emitter that announces what an application counts itself: where instances come from, see {@link InstanceSources},
 * and in the static initializer for static members.
 *
 * <pre>{@code
 * try {                                     // before each return
 *     probe.accept(ownCounters, "");        // if subclasses may override the method
 *     probe.accept(this, counters);         // the result instead of this, for clone; null for static members
 * } catch (Throwable failure) {
 * }
 * }</pre>
 *
 * <p>If it cannot link, for instance by a stack overflow, the application goes on, and the counters are not read. A
 * static initializer that fails would make its class unusable.
 */
final class CounterEmitter extends MethodVisitor {
    /** Probe, instance and handle. */
    private static final int STACK = 3;

    /** Fewer operands than a class file allows, as this is not the only emitter. */
    private static final int MOST_OPERANDS = 0xFFFF - 64;

    /** The frame at each return of a method with a result lists its variables. */
    private static final int MOST_VARIABLES = 255;

    private final List<Tracked> counters;
    private final ProbeLinkage linkage;
    private final Type result;
    private final int variable;
    private final InstanceSources sources;

    /**
     * Creates the emitter of one method.
     *
     * @param counters what is announced, all static or none
     * @param result the type that the method returns
     * @param variable the variable of the emitter, if the method returns an object
     */
    CounterEmitter(MethodVisitor code, List<Tracked> counters, ProbeLinkage linkage, Type result, int variable) {
        super(Opcodes.ASM9, code);
        this.counters = counters;
        this.linkage = linkage;
        this.result = result;
        this.variable = variable;
        this.sources = new InstanceSources(counters.get(0).owner());
    }

    /** Whether the methods of a class have room for what it emits. */
    static boolean hasRoom(ClassFacts type) {
        for (MethodFacts method : type.methods()) {
            if (!hasRoom(method) && mayAnnounce(method)) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayAnnounce(MethodFacts method) {
        MethodId id = method.method();
        return method.isStaticInitializer() || InstanceSources.isOne(id.name(), id.descriptor());
    }

    private static boolean hasRoom(MethodFacts method) {
        boolean hasVariable = variables(method.returnType()) > 0;
        return method.code().maxStack() <= MOST_OPERANDS
                && (!hasVariable || method.code().maxLocals() <= MOST_VARIABLES);
    }

    /** How many variables it needs in a method with a result. */
    static int variables(Type result) {
        return result.getSort() == Type.OBJECT ? 1 : 0;
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        sources.visitType(opcode, type);
        super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        sources.visitCall(owner, name);
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.ARETURN || (opcode == Opcodes.RETURN && !sources.callsOtherConstructor())) {
            announceAndReturn(opcode == Opcodes.ARETURN);
        } else {
            super.visitInsn(opcode);
        }
    }

    /** Returns in both branches: the method may have operands on its stack, which the handler does not have. */
    private void announceAndReturn(boolean hasResult) {
        Label start = new Label();
        Label end = new Label();
        Label failed = new Label();
        super.visitTryCatchBlock(start, end, failed, null);
        if (hasResult) {
            super.visitVarInsn(Opcodes.ASTORE, variable);
        }
        super.visitLabel(start);
        for (Tracked counter : counters) {
            announce(counter, hasResult);
        }
        super.visitLabel(end);
        emitReturn(hasResult);
        super.visitLabel(failed);
        emitHandlerFrame(hasResult);
        super.visitInsn(Opcodes.POP);
        emitReturn(hasResult);
    }

    private void announce(Tracked counter, boolean hasResult) {
        if (counter.role() == Role.COUNTERS && !counter.isStatic() && counter.mayBeOverridden()) {
            linkage.pushLinked(mv, counter);
            super.visitLdcInsn(counter.specialHandle());
            super.visitLdcInsn("");
            emitAccept();
        }
        linkage.pushLinked(mv, counter);
        if (counter.isStatic()) {
            super.visitInsn(Opcodes.ACONST_NULL);
        } else {
            super.visitVarInsn(Opcodes.ALOAD, hasResult ? variable : 0);
        }
        super.visitLdcInsn(CounterHandles.of(counter, linkage.isConstant()));
        emitAccept();
    }

    private void emitAccept() {
        super.visitMethodInsn(
                Opcodes.INVOKEINTERFACE,
                "java/util/function/BiConsumer",
                "accept",
                "(Ljava/lang/Object;Ljava/lang/Object;)V",
                true);
    }

    private void emitReturn(boolean hasResult) {
        if (hasResult) {
            super.visitVarInsn(Opcodes.ALOAD, variable);
            super.visitInsn(Opcodes.ARETURN);
        } else {
            super.visitInsn(Opcodes.RETURN);
        }
    }

    /**
     * Emits a frame in which only the result is known, or the instance: other emitters need it before a return. Class
     * files that have method handles have frames.
     */
    private void emitHandlerFrame(boolean hasResult) {
        Object[] locals = hasResult ? onlyResult() : onlyInstance();
        super.visitFrame(Opcodes.F_NEW, locals.length, locals, 1, new Object[] {"java/lang/Throwable"});
    }

    private Object[] onlyResult() {
        Object[] locals = new Object[variable + 1];
        Arrays.fill(locals, Opcodes.TOP);
        locals[variable] = result.getInternalName();
        return locals;
    }

    private Object[] onlyInstance() {
        Tracked any = counters.get(0);
        return any.isStatic() ? new Object[0] : new Object[] {any.owner()};
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        super.visitMaxs(maxStack + STACK, Math.max(maxLocals, variable + variables(result)));
    }
}
