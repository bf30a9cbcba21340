package io.trackedcache.weaver;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Emits the calls that make a probe, in instructions that every version of class files has. */
final class ReflectiveLink {
    /** The most that it has on the stack at a time. */
    static final int STACK = 3;

    private static final String BI_FUNCTION = "java/util/function/BiFunction";

    private ReflectiveLink() {}

    // (Supplier) ((BiFunction) Enum.valueOf(
    //         ClassLoader.getSystemClassLoader().loadClass("io.trackedcache.probe.ProbeLink"), "LOOKUP"))
    //         .apply(manager, cache)
    static void push(MethodVisitor code, String manager, String cache) {
        call(code, Opcodes.INVOKESTATIC, "java/lang/ClassLoader", "getSystemClassLoader", "()Ljava/lang/ClassLoader;");
        code.visitLdcInsn(ProbeLinkage.LINK_CLASS);
        call(
                code,
                Opcodes.INVOKEVIRTUAL,
                "java/lang/ClassLoader",
                "loadClass",
                "(Ljava/lang/String;)Ljava/lang/Class;");
        code.visitLdcInsn(ProbeLinkage.LINK_CONSTANT);
        call(
                code,
                Opcodes.INVOKESTATIC,
                "java/lang/Enum",
                "valueOf",
                "(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;");
        code.visitTypeInsn(Opcodes.CHECKCAST, BI_FUNCTION);
        code.visitLdcInsn(manager);
        code.visitLdcInsn(cache);
        call(
                code,
                Opcodes.INVOKEINTERFACE,
                BI_FUNCTION,
                "apply",
                "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;");
        code.visitTypeInsn(Opcodes.CHECKCAST, "java/util/function/Supplier");
    }

    private static void call(MethodVisitor code, int opcode, String owner, String name, String descriptor) {
        code.visitMethodInsn(opcode, owner, name, descriptor, opcode == Opcodes.INVOKEINTERFACE);
    }
}
