package io.trackedcache.weaver;

import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Emits the calls that make a probe, in instructions that every version of class files has. */
final class ReflectiveLink {
    private static final int STACK_OF_ONE = 3;

    /** A probe of a size and its method wait below. */
    private static final int STACK_OF_SIZE = 2;

    private static final String BI_FUNCTION = "java/util/function/BiFunction";

    private ReflectiveLink() {}

    /** The most that it has on the stack at a time. */
    static int stack(List<Tracked> staticSizes) {
        return STACK_OF_ONE + STACK_OF_SIZE * staticSizes.size();
    }

    // sizeProbe.apply(sizeMethod, probe), for each of the static sizes
    static void push(MethodVisitor code, Tracked tracked, List<Tracked> staticSizes, boolean knowsClassConstants) {
        for (Tracked size : staticSizes) {
            push(code, size, knowsClassConstants);
            code.visitTypeInsn(Opcodes.CHECKCAST, BI_FUNCTION);
            code.visitLdcInsn(size.handle());
        }
        push(code, tracked, knowsClassConstants);
        for (int i = 0; i < staticSizes.size(); i++) {
            apply(code);
        }
    }

    // ((BiFunction) Enum.valueOf(
    //         ClassLoader.getSystemClassLoader().loadClass("io.trackedcache.probe.ProbeLink"), role))
    //         .apply(probeText, OwnClass.class)
    private static void push(MethodVisitor code, Tracked tracked, boolean knowsClassConstants) {
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
        pushOwner(code, tracked, knowsClassConstants);
        apply(code);
        Handle nameGetter = tracked.nameGetter();
        if (nameGetter != null) {
            code.visitTypeInsn(Opcodes.CHECKCAST, BI_FUNCTION);
            code.visitLdcInsn(nameGetter);
            pushOwner(code, tracked, knowsClassConstants);
            apply(code);
        }
    }

    /** A class that cannot name itself is so old that the runtime can do without. */
    private static void pushOwner(MethodVisitor code, Tracked tracked, boolean knowsClassConstants) {
        if (knowsClassConstants) {
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
