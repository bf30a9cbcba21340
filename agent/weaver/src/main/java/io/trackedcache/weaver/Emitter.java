package io.trackedcache.weaver;

import java.util.Arrays;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A visitor that emits the calls to a probe into the code of one method. Its own local variables come after those of
 * the method, so that none is renumbered.
 */
abstract class Emitter extends MethodVisitor {
    private static final String BI_CONSUMER = "java/util/function/BiConsumer";
    private static final String OBJECT = "java/lang/Object";

    /** Value, probe and one more, on top of what the method has on its stack at a return. */
    private static final int STACK_AT_EXIT = 3;

    /** The operands at the entry and in the handler, where the method has none of its own. */
    private static final int STACK_ELSEWHERE = 4;

    /** The most variables, and the most operands, that a class file allows for a method. */
    private static final int MOST_SLOTS = 0xFFFF;

    private static final int MOST_VARIABLES = 2;

    protected final Tracked tracked;
    private final ProbeLinkage linkage;
    private final boolean hasFrames;
    private final int firstVariable;
    private final int variables;

    Emitter(MethodVisitor code, Woven woven) {
        super(Opcodes.ASM9, code);
        this.tracked = woven.tracked();
        this.linkage = woven.linkage();
        this.hasFrames = woven.hasFrames();
        this.firstVariable = woven.firstVariable();
        this.variables = woven.variables();
    }

    /**
     * A method in one of its roles, and the means to emit code into it.
     *
     * @param firstVariable the first variable of the emitter
     * @param variables how many variables the emitter has; the first holds the probe, if that is no constant
     */
    record Woven(Tracked tracked, ProbeLinkage linkage, boolean hasFrames, int firstVariable, int variables) {}

    /** Whether a class file allows the variables and operands that a method has once it is woven. */
    static boolean hasRoom(int maxStack, int maxLocals, Set<Role> roles) {
        int variables = 0;
        int operands = 0;
        for (Role role : roles) {
            variables += role.isPredicate() ? PredicateEmitter.MOST_VARIABLES : MOST_VARIABLES;
            operands += role.isPredicate() ? PredicateEmitter.STACK_AT_ANSWER : STACK_AT_EXIT;
        }
        return maxLocals <= MOST_SLOTS - variables && maxStack <= MOST_SLOTS - operands && maxStack >= 0;
    }

    /** Returns the last variable of the emitter. */
    int lastVariable() {
        return firstVariable + variables - 1;
    }

    boolean hasFrames() {
        return hasFrames;
    }

    // probe, at the beginning of the method
    final void pushProbeFirst() {
        linkage.pushProbe(mv, tracked);
        if (!linkage.isConstant()) {
            mv.visitInsn(Opcodes.DUP);
            mv.visitVarInsn(Opcodes.ASTORE, firstVariable);
        }
    }

    // variable = probe, where it cannot be pushed later
    final void keepProbe() {
        if (!linkage.isConstant()) {
            linkage.pushProbe(mv, tracked);
            mv.visitVarInsn(Opcodes.ASTORE, firstVariable);
        }
    }

    // probe
    final void pushProbe() {
        if (linkage.isConstant()) {
            linkage.pushProbe(mv, tracked);
        } else {
            mv.visitVarInsn(Opcodes.ALOAD, firstVariable);
        }
    }

    // this, or null if the probe does not need it
    final void pushInstance() {
        if (tracked.passesInstance()) {
            mv.visitVarInsn(Opcodes.ALOAD, 0);
        } else {
            mv.visitInsn(Opcodes.ACONST_NULL);
        }
    }

    // (Object) argument
    final void pushBoxed(int variable) {
        Type type = Parameters.typeAt(variable, tracked.method().descriptor(), tracked.isStatic());
        mv.visitVarInsn(type.getOpcode(Opcodes.ILOAD), variable);
        if (type.getSort() < Type.ARRAY) {
            emitBoxing(type);
        }
    }

    // primitive --> boxed
    private void emitBoxing(Type type) {
        String box = boxOf(type);
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", "(" + type.getDescriptor() + ")L" + box + ";", false);
    }

    private static String boxOf(Type primitive) {
        return switch (primitive.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.BYTE -> "java/lang/Byte";
            case Type.SHORT -> "java/lang/Short";
            case Type.CHAR -> "java/lang/Character";
            case Type.LONG -> "java/lang/Long";
            case Type.FLOAT -> "java/lang/Float";
            case Type.DOUBLE -> "java/lang/Double";
            default -> "java/lang/Integer";
        };
    }

    // value --> value, probe, (Object) value
    final void pushProbeAndResult() {
        Type result = tracked.returnType();
        switch (result.getSort()) {
            case Type.VOID -> {
                pushProbe();
                mv.visitInsn(Opcodes.ACONST_NULL);
            }
            case Type.OBJECT, Type.ARRAY -> {
                mv.visitInsn(Opcodes.DUP);
                pushProbe();
                mv.visitInsn(Opcodes.SWAP);
            }
            case Type.BOOLEAN -> {
                mv.visitInsn(Opcodes.DUP);
                // Any int may be on the stack; the JVM narrows it to a boolean only when the method returns.
                mv.visitInsn(Opcodes.ICONST_1);
                mv.visitInsn(Opcodes.IAND);
                box(result);
            }
            default -> pushProbeAndNumber(result);
        }
    }

    private void pushProbeAndNumber(Type result) {
        if (!tracked.readsNumbers()) {
            // Every number is a hit then, and so is any object: passing the probe itself avoids boxing.
            pushProbe();
            mv.visitInsn(Opcodes.DUP);
            return;
        }
        mv.visitInsn(result.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP);
        switch (result.getSort()) {
            case Type.BYTE -> box(result, Opcodes.I2B);
            case Type.SHORT -> box(result, Opcodes.I2S);
            case Type.CHAR -> box(result, Opcodes.I2C);
            default -> box(result);
        }
    }

    /** Narrows the value first, as any int may be on the stack. */
    private void box(Type type, int narrow) {
        mv.visitInsn(narrow);
        box(type);
    }

    // primitive --> probe, boxed
    private void box(Type type) {
        emitBoxing(type);
        pushProbe();
        mv.visitInsn(Opcodes.SWAP);
    }

    // probe.accept(value, other)
    final void emitAccept() {
        mv.visitMethodInsn(
                Opcodes.INVOKEINTERFACE, BI_CONSUMER, "accept", "(Ljava/lang/Object;Ljava/lang/Object;)V", true);
    }

    /** Emits a frame in which only the variables of the emitter are known: the body may have changed all others. */
    final void emitHandlerFrame() {
        Object[] locals = allUnknown(firstVariable + variables);
        Arrays.fill(locals, firstVariable, locals.length, OBJECT);
        mv.visitFrame(Opcodes.F_NEW, locals.length, locals, 1, new Object[] {"java/lang/Throwable"});
    }

    /** Returns the type of a variable of the emitter, as frames name it. */
    protected Object variableType(int variable) {
        return OBJECT;
    }

    /** Returns how many operands it has at a return, on top of those of the method. */
    protected int stackAtExit() {
        return STACK_AT_EXIT;
    }

    /** Adds the variables of the emitter to each frame of the body. */
    @Override
    public void visitFrame(int type, int localCount, Object[] locals, int stackCount, Object[] stack) {
        if (variables == 0) {
            super.visitFrame(type, localCount, locals, stackCount, stack);
            return;
        }
        Object[] extended = allUnknown(firstVariable + variables);
        int count = 0;
        int slots = 0;
        for (int i = 0; i < localCount; i++) {
            Object local = locals[i];
            extended[count++] = local;
            slots += local == Opcodes.LONG || local == Opcodes.DOUBLE ? 2 : 1;
        }
        count += firstVariable - slots;
        for (int i = 0; i < variables; i++) {
            extended[count++] = variableType(firstVariable + i);
        }
        super.visitFrame(type, count, extended, stackCount, stack);
    }

    private static Object[] allUnknown(int count) {
        Object[] locals = new Object[count];
        Arrays.fill(locals, Opcodes.TOP);
        return locals;
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        int elsewhere = Math.max(STACK_ELSEWHERE, linkage.stackOfProbe());
        super.visitMaxs(Math.max(maxStack + stackAtExit(), elsewhere), Math.max(maxLocals, firstVariable + variables));
    }

    static boolean isReturn(int opcode) {
        return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
    }
}
