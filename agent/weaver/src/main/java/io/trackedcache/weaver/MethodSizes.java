package io.trackedcache.weaver;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;

/** A visitor that measures methods while they are written, and collects the methods that may exceed 64 KiB. */
final class MethodSizes extends ClassVisitor {
    private static final int MOST_CODE = 65_535;

    private final Set<String> tooLarge = new HashSet<>();

    MethodSizes(ClassVisitor writer) {
        super(Opcodes.ASM9, writer);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor code = super.visitMethod(access, name, descriptor, signature, exceptions);
        return new CodeSizeEvaluator(code) {
            @Override
            public void visitMaxs(int maxStack, int maxLocals) {
                super.visitMaxs(maxStack, maxLocals);
                if (getMaxSize() > MOST_CODE) {
                    addTooLarge(name, descriptor);
                }
            }
        };
    }

    void addTooLarge(String name, String descriptor) {
        tooLarge.add(name + descriptor);
    }

    /**
     * Whether a tracked method is emitted into a method that is too large; a size or a counter into those that announce
     * it.
     */
    boolean isTooLarge(Tracked method) {
        if (!method.isAnnounced()) {
            return tooLarge.contains(method.method().name() + method.method().descriptor());
        }
        for (String name : tooLarge) {
            int parameters = name.indexOf('(');
            if (method.isAnnouncedIn(name.substring(0, parameters), name.substring(parameters))) {
                return true;
            }
        }
        return false;
    }
}
