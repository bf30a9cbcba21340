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
 * <p>A method that returns a recipe for lookups gives its value in an array, and returns what it finds there then: one
 * that counts its subscriptions. If the probe does nothing, that is the same.
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

    @Override
    public void visitInsn(int opcode) {
        if (isReturn(opcode)) {
            if (tracked.returnsRecipe()) {
                emitExitWithRecipe();
            } else {
                emitExit();
            }
        }
        super.visitInsn(opcode);
    }

    // probe.accept(value, token);
    private void emitExit() {
        pushProbeAndResult();
        mv.visitVarInsn(Opcodes.ALOAD, token());
        emitAccept();
    }

    // Object[] box = {value};
    // probe.accept(box, token);
    // value = (T) box[0];
    private void emitExitWithRecipe() {
        mv.visitInsn(Opcodes.ICONST_1);
        mv.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
        mv.visitInsn(Opcodes.DUP_X1);
        mv.visitInsn(Opcodes.SWAP);
        mv.visitInsn(Opcodes.ICONST_0);
        mv.visitInsn(Opcodes.SWAP);
        mv.visitInsn(Opcodes.AASTORE);
        mv.visitInsn(Opcodes.DUP);
        pushProbe();
        mv.visitInsn(Opcodes.SWAP);
        mv.visitVarInsn(Opcodes.ALOAD, token());
        emitAccept();
        mv.visitInsn(Opcodes.ICONST_0);
        mv.visitInsn(Opcodes.AALOAD);
        mv.visitTypeInsn(Opcodes.CHECKCAST, tracked.returnType().getInternalName());
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
