package io.trackedcache.weaver;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The emitter for methods with a probe around their body: a call at the entry, one before each return, and one in a
 * handler for exceptions.
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
 * <p>If the method returns a publisher whose subscriptions are lookups, the value is passed in an array. The probe
 * replaces it by a publisher that counts, and the method returns that.
 *
 * <p>Instance and argument are null if the probe does not need them.
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
        if (tracked.passedArgument() < 0) {
            mv.visitInsn(Opcodes.ACONST_NULL);
        } else {
            pushBoxed(tracked.passedArgument());
        }
    }

    @Override
    public void visitInsn(int opcode) {
        if (isReturn(opcode)) {
            if (tracked.returnsCountedPublisher()) {
                emitExitWithPublisher();
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
    private void emitExitWithPublisher() {
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
        // Added last, so that the method's own handlers come first.
        mv.visitTryCatchBlock(bodyStart, handler, handler, null);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        emitHandler();
        super.visitMaxs(maxStack, maxLocals);
    }
}
