package io.trackedcache.weaver;

import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The emitter for the methods of a class with a {@code @CacheSize} method from which new instances come, see
 * {@link InstanceSources}.
 *
 * <pre>{@code
 * probe.accept(storeGetter, "map.size");   // before each return, for each object that the size method asks
 * probe.accept(ownSizeMethod, "");         // if subclasses may override the method
 * probe.accept(this, sizeMethod);          // the result instead of this, for clone
 * }</pre>
 */
final class SizeEmitter extends Emitter {
    private final InstanceSources sources;

    SizeEmitter(MethodVisitor code, Woven woven) {
        super(code, woven);
        this.sources = new InstanceSources(woven.tracked().owner());
    }

    @Override
    public void visitCode() {
        super.visitCode();
        keepProbe();
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
        if (opcode == Opcodes.RETURN && !sources.callsOtherConstructor()) {
            emitMethods();
            pushProbe();
            mv.visitVarInsn(Opcodes.ALOAD, 0);
            mv.visitLdcInsn(tracked.handle());
            emitAccept();
        } else if (opcode == Opcodes.ARETURN) {
            emitMethods();
            mv.visitInsn(Opcodes.DUP);
            pushProbe();
            mv.visitInsn(Opcodes.SWAP);
            mv.visitLdcInsn(tracked.handle());
            emitAccept();
        }
        super.visitInsn(opcode);
    }

    private void emitMethods() {
        for (SizeStore store : tracked.size().stores()) {
            emitMethod(store.getter(), store.name());
        }
        if (tracked.mayBeOverridden()) {
            emitMethod(tracked.specialHandle(), "");
        }
    }

    // probe.accept(method, name)
    private void emitMethod(Handle method, String name) {
        pushProbe();
        mv.visitLdcInsn(method);
        mv.visitLdcInsn(name);
        emitAccept();
    }
}
