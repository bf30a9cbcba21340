package io.trackedcache.audit;

import java.util.function.Consumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Builder of class files that no current compiler generates, instruction by instruction. */
final class HandMade {
    static final String INTERNAL_NAME = "hand/Made";

    private final ClassWriter writer = new ClassWriter(0);

    HandMade(int version) {
        writer.visit(version, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, INTERNAL_NAME, null, "java/lang/Object", null);
        writer.visitField(Opcodes.ACC_STATIC, "hits", "I", null, null).visitEnd();
    }

    /** Adds a static method without parameters or result. */
    HandMade withMethod(String name, int maxStack, int maxLocals, Consumer<MethodVisitor> body) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, name, "()V", null, null);
        code.visitCode();
        body.accept(code);
        code.visitMaxs(maxStack, maxLocals);
        code.visitEnd();
        return this;
    }

    /** Adds a static method that counts. */
    HandMade withCounter(String name) {
        return withMethod(name, 2, 0, code -> {
            count(code);
            code.visitInsn(Opcodes.RETURN);
        });
    }

    /** Emits {@code hits++}. */
    static void count(MethodVisitor code) {
        code.visitFieldInsn(Opcodes.GETSTATIC, INTERNAL_NAME, "hits", "I");
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IADD);
        code.visitFieldInsn(Opcodes.PUTSTATIC, INTERNAL_NAME, "hits", "I");
    }

    byte[] classFile() {
        return writer.toByteArray();
    }

    /** Audits this class. */
    ClassAudit audit() {
        ClassNode tree = new ClassNode();
        new org.objectweb.asm.ClassReader(classFile()).accept(tree, 0);
        return ClassAudit.of(tree);
    }
}
