package io.trackedcache.weaver;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Emits what a lookup is given, and whatever else is entered and left: one call in, one call out at each return, one
 * handler.
 *
 * <pre>{@code
 * Object token = probe.apply(instance, argument);
 * try {
 *     ...
 *     probe.accept(value, token);   // before each return
 *     return value;
 * } catch (Throwable failure) {
 *     probe.test(failure, token);
 *     throw failure;
 * }
 * }</pre>
 *
 * <p>Instance and argument are null where the probe need not know them.
 */
final class AroundEmitter extends Emitter {
    private static final String BI_FUNCTION = "java/util/function/BiFunction";
    private static final String BI_PREDICATE = "java/util/function/BiPredicate";

    private final Label bodyStart = new Label();

    AroundEmitter(MethodVisitor code, Woven woven) {
        super(code, woven);
    }

    private int token() {
        return lastVariable();
    }

    // token = probe.apply(instance, argument);
    // try {
    @Override
    public void visitCode() {
        super.visitCode();
        pushProbeFirst();
        pushInstance();
        pushArgument();
        mv.visitMethodInsn(
                Opcodes.INVOKEINTERFACE,
                BI_FUNCTION,
                "apply",
                "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;",
                true);
        mv.visitVarInsn(Opcodes.ASTORE, token());
        mv.visitLabel(bodyStart);
    }

    private void pushArgument() {
        if (tracked.toldArgument() < 0) {
            mv.visitInsn(Opcodes.ACONST_NULL);
        } else {
            mv.visitVarInsn(Opcodes.ALOAD, tracked.toldArgument());
        }
    }

    // probe.accept(value, token);
    @Override
    public void visitInsn(int opcode) {
        if (isReturn(opcode)) {
            pushProbeAndResult();
            mv.visitVarInsn(Opcodes.ALOAD, token());
            emitAccept();
        }
        super.visitInsn(opcode);
    }

    // } catch (Throwable failure) {
    //     probe.test(failure, token);
    //     throw failure;
    // }
    private void emitHandler() {
        Label handler = new Label();
        mv.visitLabel(handler);
        if (hasFrames()) {
            emitHandlerFrame();
        }
        mv.visitInsn(Opcodes.DUP);
        pushProbe();
        mv.visitInsn(Opcodes.SWAP);
        mv.visitVarInsn(Opcodes.ALOAD, token());
        mv.visitMethodInsn(
                Opcodes.INVOKEINTERFACE, BI_PREDICATE, "test", "(Ljava/lang/Object;Ljava/lang/Object;)Z", true);
        mv.visitInsn(Opcodes.POP);
        mv.visitInsn(Opcodes.ATHROW);
        // Entered last, so that the method's own handlers come first.
        mv.visitTryCatchBlock(bodyStart, handler, handler, null);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        emitHandler();
        super.visitMaxs(maxStack, maxLocals);
    }
}
