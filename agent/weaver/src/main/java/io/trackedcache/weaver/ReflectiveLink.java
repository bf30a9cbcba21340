package io.trackedcache.weaver;

import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The calls that create a probe, in instructions that every version of class files has. */
final class ReflectiveLink {
    /** The most operands that the emitted code has on the stack at a time. */
    static final int STACK = 3;

    private static final String BI_FUNCTION = "java/util/function/BiFunction";

    private ReflectiveLink() {}

    // ((BiFunction) Enum.valueOf(
    //         ClassLoader.getSystemClassLoader().loadClass("io.trackedcache.probe.ProbeLink"), role))
    //         .apply(probeText, OwnClass.class)
    static void push(MethodVisitor code, Tracked tracked, boolean hasClassConstants) {
        call(code, Opcodes.INVOKESTATIC, "java/lang/ClassLoader", "getSystemClassLoader", "()Ljava/lang/ClassLoader;");
        code.visitLdcInsn(ProbeLinkage.LINK_CLASS);
        call(
                code,
                Opcodes.INVOKEVIRTUAL,
                "java/lang/ClassLoader",
                "loadClass",
                "(Ljava/lang/String;)Ljava/lang/Class;");
        code.visitLdcInsn(tracked.role().name());
        call(
                code,
                Opcodes.INVOKESTATIC,
                "java/lang/Enum",
                "valueOf",
                "(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;");
        code.visitTypeInsn(Opcodes.CHECKCAST, BI_FUNCTION);
        code.visitLdcInsn(ProbeText.of(tracked));
        pushOwner(code, tracked, hasClassConstants);
        apply(code);
        Handle nameGetter = tracked.nameGetter();
        if (nameGetter != null) {
            code.visitTypeInsn(Opcodes.CHECKCAST, BI_FUNCTION);
            code.visitLdcInsn(nameGetter);
            pushOwner(code, tracked, hasClassConstants);
            apply(code);
        }
    }

    /** Class files before Java 5 have no class constants; the runtime can do without the class there. */
    private static void pushOwner(MethodVisitor code, Tracked tracked, boolean hasClassConstants) {
        if (hasClassConstants) {
            code.visitLdcInsn(Type.getObjectType(tracked.owner()));
        } else {
            code.visitInsn(Opcodes.ACONST_NULL);
        }
    }

    private static void apply(MethodVisitor code) {
        call(
                code,
                Opcodes.INVOKEINTERFACE,
                BI_FUNCTION,
                "apply",
                "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;");
    }

    private static void call(MethodVisitor code, int opcode, String owner, String name, String descriptor) {
        code.visitMethodInsn(opcode, owner, name, descriptor, opcode == Opcodes.INVOKEINTERFACE);
    }
}
