package io.trackedcache.weaver;

import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The emitter for the methods of a class with a {@code @CacheSize} method from which new instances come: constructors,
 * {@code clone}, and {@code readObject} of deserialization.
 *
 * <pre>{@code
 * probe.accept(storeGetter, "map.size");   // before each return, for each object that the size method asks
 * probe.accept(ownSizeMethod, "");         // if subclasses may override the method
 * probe.accept(this, sizeMethod);          // the result instead of this, for clone
 * }</pre>
 *
 * <p>A constructor that calls another constructor of its class reports nothing, as that one does.
 */
final class SizeEmitter extends Emitter {
    private static final String CLONE = "clone";
    private static final String READ = "readObject";
    private static final String READ_DESCRIPTOR = "(Ljava/io/ObjectInputStream;)V";

    private int unfinished;
    private boolean callsOtherConstructor;

    SizeEmitter(MethodVisitor code, Woven woven) {
        super(code, woven);
    }

    /** Whether new instances of its class may come from a method. */
    static boolean isSource(String name, String descriptor) {
        return name.equals("<init>") || isClone(name, descriptor) || isReading(name, descriptor);
    }

    static boolean isReading(String name, String descriptor) {
        return name.equals(READ) && descriptor.equals(READ_DESCRIPTOR);
    }

    /** Whether instances of a class may be deserialized by no method that is woven. */
    static boolean hasUnknownInstances(ClassFacts type) {
        return type.marks().isSerializable() && !type.marks().isRecord() && !type.hasMethod(READ, READ_DESCRIPTOR);
    }

    private static boolean isClone(String name, String descriptor) {
        return name.equals(CLONE) && descriptor.startsWith("()L");
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
