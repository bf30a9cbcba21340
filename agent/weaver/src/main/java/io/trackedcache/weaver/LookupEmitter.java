package io.trackedcache.weaver;

import java.util.Arrays;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Emits what a lookup method is given: one call in, one call out at each return, one handler.
 *
 * <pre>{@code
 * BiConsumer lookup = (BiConsumer) probe.get();
 * try {
 *     ...
 *     lookup.accept(value, null);   // before each return
 *     return value;
 * } catch (Throwable failure) {
 *     lookup.accept(null, failure);
 *     throw failure;
 * }
 * }</pre>
 *
 * <p>The lookup in flight lives in a local variable behind those of the method, so none of these is renumbered.
 */
final class LookupEmitter extends MethodVisitor {
    private static final String SUPPLIER = "java/util/function/Supplier";
    private static final String BI_CONSUMER = "java/util/function/BiConsumer";

    /** Value, lookup and null on top of what the method had on its stack; the handler's own four are the minimum. */
    private static final int STACK_AT_EXIT = 3;

    private static final int STACK_OF_HANDLER = 4;

    /** The most variables, and the most operands, that a class file can say a method has. */
    private static final int MOST_SLOTS = 0xFFFF;

    private final Lookup lookup;
    private final ProbeLinkage linkage;
    private final boolean hasFrames;
    private final int inFlight;
    private final Label bodyStart = new Label();

    LookupEmitter(MethodVisitor code, Lookup lookup, ProbeLinkage linkage, boolean hasFrames) {
        super(Opcodes.ASM9, code);
        this.lookup = lookup;
        this.linkage = linkage;
        this.hasFrames = hasFrames;
        this.inFlight = lookup.maxLocals();
    }

    /** Whether a method can have the variable and the operands that it is given. */
    static boolean hasRoom(int maxStack, int maxLocals) {
        return maxLocals < MOST_SLOTS && maxStack <= MOST_SLOTS - STACK_AT_EXIT;
    }

    // lookup = (BiConsumer) probe.get();
    // try {
    @Override
    public void visitCode() {
        super.visitCode();
        linkage.pushProbe(mv, lookup);
        mv.visitMethodInsn(Opcodes.INVOKEINTERFACE, SUPPLIER, "get", "()Ljava/lang/Object;", true);
        mv.visitTypeInsn(Opcodes.CHECKCAST, BI_CONSUMER);
        mv.visitVarInsn(Opcodes.ASTORE, inFlight);
        mv.visitLabel(bodyStart);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.ARETURN) {
            emitExit();
        }
        super.visitInsn(opcode);
    }

    // lookup.accept(value, null);
    private void emitExit() {
        switch (lookup.returnType().getSort()) {
            case Type.OBJECT, Type.ARRAY -> pushLookupAndObject();
            case Type.BOOLEAN -> pushLookupAndBoolean();
            default -> pushLookupAndNumber();
        }
        mv.visitInsn(Opcodes.ACONST_NULL);
        emitAccept();
    }

    // lookup, value
    private void pushLookupAndObject() {
        mv.visitInsn(Opcodes.DUP);
        mv.visitVarInsn(Opcodes.ALOAD, inFlight);
        mv.visitInsn(Opcodes.SWAP);
    }

    // lookup, Boolean.valueOf(value)
    private void pushLookupAndBoolean() {
        mv.visitInsn(Opcodes.DUP);
        // Any int may be on the stack; the JVM narrows it to a boolean only as it returns.
        mv.visitInsn(Opcodes.ICONST_1);
        mv.visitInsn(Opcodes.IAND);
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Boolean", "valueOf", "(Z)Ljava/lang/Boolean;", false);
        mv.visitVarInsn(Opcodes.ALOAD, inFlight);
        mv.visitInsn(Opcodes.SWAP);
    }

    // lookup, lookup: a number is always found, and any object says so without a box being made
    private void pushLookupAndNumber() {
        mv.visitVarInsn(Opcodes.ALOAD, inFlight);
        mv.visitInsn(Opcodes.DUP);
    }

    // } catch (Throwable failure) {
    //     lookup.accept(null, failure);
    //     throw failure;
    // }
    private void emitHandler() {
        Label handler = new Label();
        mv.visitLabel(handler);
        if (hasFrames) {
            emitHandlerFrame();
        }
        mv.visitInsn(Opcodes.DUP);
        mv.visitVarInsn(Opcodes.ALOAD, inFlight);
        mv.visitInsn(Opcodes.SWAP);
        mv.visitInsn(Opcodes.ACONST_NULL);
        mv.visitInsn(Opcodes.SWAP);
        emitAccept();
        mv.visitInsn(Opcodes.ATHROW);
        // Entered last, so that the method's own handlers come first.
        mv.visitTryCatchBlock(bodyStart, handler, handler, null);
    }

    /** The body may have put anything into its variables; only the lookup in flight is certain. */
    private void emitHandlerFrame() {
        Object[] locals = onlyUnknown(inFlight + 1);
        locals[inFlight] = BI_CONSUMER;
        mv.visitFrame(Opcodes.F_NEW, locals.length, locals, 1, new Object[] {"java/lang/Throwable"});
    }

    private void emitAccept() {
        mv.visitMethodInsn(
                Opcodes.INVOKEINTERFACE, BI_CONSUMER, "accept", "(Ljava/lang/Object;Ljava/lang/Object;)V", true);
    }

    /** Every frame of the body gets the lookup in flight as one more variable. */
    @Override
    public void visitFrame(int type, int localCount, Object[] locals, int stackCount, Object[] stack) {
        Object[] extended = onlyUnknown(inFlight + 1);
        int count = 0;
        int slots = 0;
        for (int i = 0; i < localCount; i++) {
            Object local = locals[i];
            extended[count++] = local;
            slots += local == Opcodes.LONG || local == Opcodes.DOUBLE ? 2 : 1;
        }
        count += inFlight - slots;
        extended[count++] = BI_CONSUMER;
        super.visitFrame(type, count, extended, stackCount, stack);
    }

    private static Object[] onlyUnknown(int count) {
        Object[] locals = new Object[count];
        Arrays.fill(locals, Opcodes.TOP);
        return locals;
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        emitHandler();
        int added = Math.max(STACK_OF_HANDLER, linkage.stackOfProbe());
        super.visitMaxs(Math.max(maxStack + STACK_AT_EXIT, added), maxLocals + 1);
    }
}
