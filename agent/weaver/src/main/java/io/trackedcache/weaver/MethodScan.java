package io.trackedcache.weaver;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A visitor that collects the {@link MethodFacts} of one method, and decides nothing. */
final class MethodScan extends MethodVisitor {
    private final Map<Role, AnnotationValues> annotations = new EnumMap<>(Role.class);
    private final MethodId method;
    private final int access;
    private final BiConsumer<String, String> calls;
    private final ForwardingMethods forwarding;
    private final KeyParameter keyParameter;
    private boolean isCacheName;
    private boolean usesCacheLookup;
    private boolean overwritesThis;
    private boolean isReadThrough;
    private int maxStack;
    private int maxLocals;
    private int frames;

    MethodScan(MethodId method, int access, BiConsumer<String, String> calls) {
        super(Opcodes.ASM9);
        this.method = method;
        this.access = access;
        this.calls = calls;
        this.forwarding = new ForwardingMethods(method, (access & Opcodes.ACC_STATIC) != 0);
        this.keyParameter = new KeyParameter(method.descriptor());
    }

    /** Returns the facts, once the method was visited. */
    MethodFacts facts() {
        return new MethodFacts(
                method,
                access,
                annotations,
                keyParameter.index(),
                isCacheName,
                forwarding.hasCopiedAnnotations(),
                forwarding.target(),
                new CodeFacts(usesCacheLookup, overwritesThis, isReadThrough, maxStack, maxLocals, frames));
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        isCacheName |= descriptor.equals(Annotations.NAME);
        forwarding.visitAnnotation(descriptor);
        Role role = Role.ofAnnotation(descriptor);
        if (role == null) {
            return null;
        }
        AnnotationValues values = new AnnotationValues();
        annotations.put(role, values);
        return values;
    }

    @Override
    public void visitAnnotableParameterCount(int count, boolean visible) {
        keyParameter.visitCount(count);
    }

    @Override
    public @Nullable AnnotationVisitor visitParameterAnnotation(int parameter, String descriptor, boolean visible) {
        keyParameter.visitAnnotation(parameter, descriptor);
        return null;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        usesCacheLookup |= owner.equals(Annotations.CACHE_LOOKUP);
        forwarding.visitCall(owner, name, descriptor);
        calls.accept(owner, name);
        isReadThrough |= ReadThroughCalls.isOne(owner, name, descriptor);
    }

    /** Method references call their methods too. */
    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        for (Object argument : arguments) {
            if (argument instanceof Handle target) {
                calls.accept(target.getOwner(), target.getName());
            }
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        forwarding.visitField(owner, descriptor);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        forwarding.visitJump();
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        // An optimizer may reuse the variable of `this` for another value once `this` is no longer needed.
        overwritesThis |= variable == 0 && opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE;
    }

    @Override
    public void visitFrame(int type, int localCount, Object[] locals, int stackCount, Object[] stack) {
        frames++;
    }

    @Override
    public void visitMaxs(int maxStackInUse, int maxLocalsInUse) {
        maxStack = maxStackInUse;
        maxLocals = maxLocalsInUse;
    }
}
