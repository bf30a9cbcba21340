package io.trackedcache.weaver;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The emitter for the constructors of a class with a {@code @CacheSize} method, which reports new instances.
 *
 * <pre>{@code
 * probe.accept(this, sizeMethod);   // before each return
 * }</pre>
 *
 * <p>A constructor that calls another constructor of its class reports nothing, as that one does.
 */
final class SizeEmitter extends Emitter {
    private int unfinished;
    private boolean callsOtherConstructor;

    SizeEmitter(MethodVisitor code, Woven woven) {
        super(code, woven);
    }

    @Override
    public void visitCode() {
        super.visitCode();
        keepProbe();
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW && type.equals(tracked.owner())) {
            unfinished++;
        }
        super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (name.equals("<init>") && owner.equals(tracked.owner())) {
            callsOtherConstructor |= unfinished == 0;
            unfinished = Math.max(0, unfinished - 1);
        }
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.RETURN && !callsOtherConstructor) {
            pushProbe();
            mv.visitVarInsn(Opcodes.ALOAD, 0);
            mv.visitLdcInsn(tracked.handle());
            emitAccept();
        }
        super.visitInsn(opcode);
    }
}
