package io.trackedcache.weaver;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A generated class that is linked like a woven class, to a probe that does nothing.
 *
 * <p>The first link makes the JDK initialize classes of {@code java.lang.invoke}. If the stack overflows during that,
 * these classes stay broken, for the application as well. So the agent links this class before it weaves the first one,
 * where the stack has room.
 */
public final class LinkRehearsal {
    private static final String NAME = "io/trackedcache/weaver/Rehearsed";
    private static final String LINK_CONSTANT = "NOTHING";

    private LinkRehearsal() {}

    /** Returns a class that is linked by the system class loader. */
    public static byte[] classFile() {
        return classFile(RuntimeReach.BY_SYSTEM_LOADER);
    }

    // public class Rehearsed implements Supplier {
    //     public Object get() {
    //         return PROBE;
    //     }
    // }
    public static byte[] classFile(RuntimeReach reach) {
        ClassWriter writer = new ClassWriter(0);
        String[] interfaces = {"java/util/function/Supplier"};
        writer.visit(Opcodes.V11, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, NAME, null, "java/lang/Object", interfaces);
        emitConstructor(writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null));
        emitGet(writer.visitMethod(Opcodes.ACC_PUBLIC, "get", "()Ljava/lang/Object;", null, null), reach);
        return writer.toByteArray();
    }

    private static void emitConstructor(MethodVisitor code) {
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(1, 1);
        code.visitEnd();
    }

    private static void emitGet(MethodVisitor code, RuntimeReach reach) {
        code.visitCode();
        code.visitLdcInsn(
                switch (reach) {
                    case DIRECT -> DirectConstantLinkage.probe(LINK_CONSTANT, "");
                    case BY_SYSTEM_LOADER -> DynamicConstantLinkage.probe(LINK_CONSTANT, "", Type.getObjectType(NAME));
                });
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(1, 1);
        code.visitEnd();
    }
}
