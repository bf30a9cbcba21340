package io.trackedcache.weaver;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Emits the reflective call that makes a probe, in instructions that every version of class files has. */
final class ReflectiveLink {
    /** The most that it has on the stack at a time. */
    static final int STACK = 6;

    private ReflectiveLink() {}

    // (Supplier) ClassLoader.getSystemClassLoader()
    //         .loadClass("io.trackedcache.probe.ProbeLink")
    //         .getMethod("lookup", new Class[] {"".getClass(), "".getClass()})
    //         .invoke(null, new Object[] {manager, cache})
    static void push(MethodVisitor code, String manager, String cache) {
        call(code, Opcodes.INVOKESTATIC, "ClassLoader", "getSystemClassLoader", "()Ljava/lang/ClassLoader;");
        code.visitLdcInsn(ProbeLinkage.LINK_CLASS);
        call(code, Opcodes.INVOKEVIRTUAL, "ClassLoader", "loadClass", "(Ljava/lang/String;)Ljava/lang/Class;");
        code.visitLdcInsn(ProbeLinkage.LINK_METHOD);
        pushParameterTypes(code);
        call(
                code,
                Opcodes.INVOKEVIRTUAL,
                "Class",
                "getMethod",
                "(Ljava/lang/String;[Ljava/lang/Class;)Ljava/lang/reflect/Method;");
        code.visitInsn(Opcodes.ACONST_NULL);
        pushArguments(code, manager, cache);
        call(
                code,
                Opcodes.INVOKEVIRTUAL,
                "reflect/Method",
                "invoke",
                "(Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;");
        code.visitTypeInsn(Opcodes.CHECKCAST, "java/util/function/Supplier");
    }

    // new Class[] {"".getClass(), "".getClass()}
    private static void pushParameterTypes(MethodVisitor code) {
        pushPair(code, "java/lang/Class");
        for (int index = 0; index < 2; index++) {
            code.visitInsn(Opcodes.DUP);
            code.visitInsn(Opcodes.ICONST_0 + index);
            code.visitLdcInsn("");
            // A class literal would need version 49.
            call(code, Opcodes.INVOKEVIRTUAL, "Object", "getClass", "()Ljava/lang/Class;");
            code.visitInsn(Opcodes.AASTORE);
        }
    }

    // new Object[] {manager, cache}
    private static void pushArguments(MethodVisitor code, String... arguments) {
        pushPair(code, "java/lang/Object");
        for (int index = 0; index < 2; index++) {
            code.visitInsn(Opcodes.DUP);
            code.visitInsn(Opcodes.ICONST_0 + index);
            code.visitLdcInsn(arguments[index]);
            code.visitInsn(Opcodes.AASTORE);
        }
    }

    private static void pushPair(MethodVisitor code, String elementType) {
        code.visitInsn(Opcodes.ICONST_2);
        code.visitTypeInsn(Opcodes.ANEWARRAY, elementType);
    }

    private static void call(MethodVisitor code, int opcode, String owner, String name, String descriptor) {
        code.visitMethodInsn(opcode, "java/lang/" + owner, name, descriptor, false);
    }
}
