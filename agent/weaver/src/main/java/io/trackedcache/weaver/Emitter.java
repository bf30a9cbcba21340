package io.trackedcache.weaver;

import java.util.Arrays;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What all emitters share: variables of their own, behind those of the method so that none of these is renumbered, and
 * the ways to call a probe.
 */
abstract class Emitter extends MethodVisitor {
    private static final String BI_CONSUMER = "java/util/function/BiConsumer";
    private static final String OBJECT = "java/lang/Object";

    /** Value, probe and one more on top of what the method had on its stack; at entry and in the handler it is 4. */
    private static final int STACK_AT_EXIT = 3;

    private static final int STACK_ELSEWHERE = 4;

    /** The most variables, and the most operands, that a class file can say a method has. */
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
     * A method in one of its roles, and what the emitter has to work with.
     *
     * @param firstVariable the first that is its own
     * @param variables how many there are; that of the probe, if there is one, is the first
     */
    record Woven(Tracked tracked, ProbeLinkage linkage, boolean hasFrames, int firstVariable, int variables) {}

    /** Whether a method can have the variables and the operands that it is given. */
    static boolean hasRoom(int maxStack, int maxLocals, int roles) {
        return maxLocals <= MOST_SLOTS - MOST_VARIABLES * roles
                && maxStack <= MOST_SLOTS - STACK_AT_EXIT * roles
                && maxStack >= 0;
    }

    /** The last of its variables. */
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

    // this, or null where the probe need not know
    final void pushInstance() {
        if (tracked.tellsInstance()) {
            mv.visitVarInsn(Opcodes.ALOAD, 0);
        } else {
            mv.visitInsn(Opcodes.ACONST_NULL);
        }
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
                // Any int may be on the stack; the JVM narrows it to a boolean only as it returns.
                mv.visitInsn(Opcodes.ICONST_1);
                mv.visitInsn(Opcodes.IAND);
                box(result, "java/lang/Boolean");
            }
            default -> pushProbeAndNumber(result);
        }
    }

    private void pushProbeAndNumber(Type result) {
        if (!tracked.readsNumbers()) {
            // Any number will do then, and any object says so without a box being made.
            pushProbe();
            mv.visitInsn(Opcodes.DUP);
            return;
        }
        mv.visitInsn(result.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP);
        switch (result.getSort()) {
            case Type.BYTE -> box(Type.BYTE_TYPE, Opcodes.I2B, "java/lang/Byte");
            case Type.SHORT -> box(Type.SHORT_TYPE, Opcodes.I2S, "java/lang/Short");
            case Type.CHAR -> box(Type.CHAR_TYPE, Opcodes.I2C, "java/lang/Character");
            case Type.LONG -> box(result, "java/lang/Long");
            case Type.FLOAT -> box(result, "java/lang/Float");
            case Type.DOUBLE -> box(result, "java/lang/Double");
            default -> box(result, "java/lang/Integer");
        }
    }

    /** Narrows first what may be any int on the stack. */
    private void box(Type type, int narrow, String box) {
        mv.visitInsn(narrow);
        box(type, box);
    }

    // primitive --> probe, boxed
    private void box(Type type, String box) {
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", "(" + type.getDescriptor() + ")L" + box + ";", false);
        pushProbe();
        mv.visitInsn(Opcodes.SWAP);
    }

    // probe.accept(value, other)
    final void emitAccept() {
        mv.visitMethodInsn(
                Opcodes.INVOKEINTERFACE, BI_CONSUMER, "accept", "(Ljava/lang/Object;Ljava/lang/Object;)V", true);
    }

    /** The body may have put anything into its variables; only those of the emitter are certain. */
    final void emitHandlerFrame() {
        Object[] locals = onlyUnknown(firstVariable + variables);
        Arrays.fill(locals, firstVariable, locals.length, OBJECT);
        mv.visitFrame(Opcodes.F_NEW, locals.length, locals, 1, new Object[] {"java/lang/Throwable"});
    }

    /** Every frame of the body gets the variables of the emitter as well. */
    @Override
    public void visitFrame(int type, int localCount, Object[] locals, int stackCount, Object[] stack) {
        if (variables == 0) {
            super.visitFrame(type, localCount, locals, stackCount, stack);
            return;
        }
        Object[] extended = onlyUnknown(firstVariable + variables);
        int count = 0;
        int slots = 0;
        for (int i = 0; i < localCount; i++) {
            Object local = locals[i];
            extended[count++] = local;
            slots += local == Opcodes.LONG || local == Opcodes.DOUBLE ? 2 : 1;
        }
        count += firstVariable - slots;
        for (int i = 0; i < variables; i++) {
            extended[count++] = OBJECT;
        }
        super.visitFrame(type, count, extended, stackCount, stack);
    }

    private static Object[] onlyUnknown(int count) {
        Object[] locals = new Object[count];
        Arrays.fill(locals, Opcodes.TOP);
        return locals;
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        int elsewhere = Math.max(STACK_ELSEWHERE, linkage.stackOfProbe());
        super.visitMaxs(Math.max(maxStack + STACK_AT_EXIT, elsewhere), Math.max(maxLocals, firstVariable + variables));
    }

    static boolean isReturn(int opcode) {
        return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
    }
}
