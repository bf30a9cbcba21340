package io.trackedcache.weaver;

import java.util.EnumMap;
import java.util.List;
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
    private final boolean isOfSyntheticClass;
    private final BiConsumer<String, String> calls;
    private final String futureContent;
    private final ForwardingMethods forwarding;
    private final KeyParameter keyParameter;
    private final FrameworkAnnotations framework = new FrameworkAnnotations();
    private boolean isCacheName;
    private boolean usesCacheLookup;
    private boolean overwritesThis;
    private boolean isReadThrough;
    private boolean callsSuper;
    private int maxStack;
    private int maxLocals;
    private int frames;

    MethodScan(
            MethodId method,
            int access,
            boolean isOfSyntheticClass,
            String futureContent,
            BiConsumer<String, String> calls) {
        super(Opcodes.ASM9);
        this.method = method;
        this.access = access;
        this.isOfSyntheticClass = isOfSyntheticClass;
        this.futureContent = futureContent;
        this.calls = calls;
        this.forwarding = new ForwardingMethods(method, (access & Opcodes.ACC_STATIC) != 0);
        this.keyParameter = new KeyParameter(method.descriptor());
    }

    /** Whether an annotation gives the method a role. Known once it was visited. */
    boolean hasRoles() {
        return !annotations.isEmpty();
    }

    /** Compares texts alone: the first call of {@code equals} of a record makes the JVM generate classes. */
    private boolean contains(List<MethodId> methods) {
        for (MethodId other : methods) {
            if (other.name().equals(method.name()) && other.descriptor().equals(method.descriptor())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the facts, once the method was visited.
     *
     * @param inline the methods of its class that are inline functions
     */
    MethodFacts facts(List<MethodId> inline) {
        return new MethodFacts(
                method,
                access,
                annotations,
                keyParameter.index(),
                isCacheName,
                forwarding.hasCopiedAnnotations(),
                forwarding.target(),
                contains(inline) ? marks().inline() : marks(),
                new CodeFacts(usesCacheLookup, overwritesThis, isReadThrough, maxStack, maxLocals, frames));
    }

    private MethodMarks marks() {
        boolean isSynthetic = isOfSyntheticClass || (access & Opcodes.ACC_SYNTHETIC) != 0;
        boolean isGeneratedCopy = isSynthetic && callsSuper && !annotations.isEmpty();
        return new MethodMarks(
                framework.isFound(), framework.others(), callsSuper, isGeneratedCopy, false, futureContent);
    }

    private boolean isOverridden(String owner, String name, String descriptor) {
        return name.equals(method.name())
                && descriptor.equals(method.descriptor())
                && !owner.equals(method.className().replace('.', '/'));
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        isCacheName |= descriptor.equals(Annotations.NAME);
        forwarding.visitAnnotation(descriptor);
        Role role = Role.ofAnnotation(descriptor);
        if (role == null) {
            return framework.visit(descriptor);
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
        callsSuper |= opcode == Opcodes.INVOKESPECIAL && isOverridden(owner, name, descriptor);
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
