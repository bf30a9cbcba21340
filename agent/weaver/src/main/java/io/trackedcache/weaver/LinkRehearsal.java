package io.trackedcache.weaver;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A generated class that is linked like a woven class, to a probe that does nothing.
 *
 * <p>The first link makes the JDK initialize classes of {@code java.lang.invoke}. If the stack overflows during that,
 * these classes stay broken, for the application as well. So the agent links this class at its start, where the stack
 * is almost empty.
 */
public final class LinkRehearsal {
    private static final String NAME = "io/trackedcache/weaver/Rehearsed";
    private static final String LINK_CONSTANT = "NOTHING";

    private LinkRehearsal() {}

    // public class Rehearsed implements Supplier {
    //     public Object get() {
    //         return PROBE;
    //     }
    // }
    public static byte[] classFile() {
        ClassWriter writer = new ClassWriter(0);
        String[] interfaces = {"java/util/function/Supplier"};
        writer.visit(Opcodes.V11, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, NAME, null, "java/lang/Object", interfaces);
        emitConstructor(writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null));
        emitGet(writer.visitMethod(Opcodes.ACC_PUBLIC, "get", "()Ljava/lang/Object;", null, null));
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

    private static void emitGet(MethodVisitor code) {
        code.visitCode();
        code.visitLdcInsn(DynamicConstantLinkage.probe(LINK_CONSTANT, "", Type.getObjectType(NAME)));
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(1, 1);
        code.visitEnd();
    }
}
