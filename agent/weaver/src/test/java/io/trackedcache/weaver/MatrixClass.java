package io.trackedcache.weaver;

import java.util.List;
import java.util.stream.IntStream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A generated class with one lookup for each set of modifiers, all of which return what they are given.
 *
 * <pre>{@code
 * @TrackedCache("find17") public static final T find17(T value, boolean failing) {
 *     if (failing) {
 *         throw new IllegalStateException();
 *     }
 *     return value;
 * }
 * }</pre>
 */
final class MatrixClass {
    static final List<Integer> CLASS_MODIFIERS = combinations(
            new int[] {0, Opcodes.ACC_PUBLIC, Opcodes.ACC_PROTECTED, Opcodes.ACC_PRIVATE},
            new int[] {0, Opcodes.ACC_STATIC},
            new int[] {0, Opcodes.ACC_FINAL},
            new int[] {0, Opcodes.ACC_SYNCHRONIZED});

    static final List<Integer> INTERFACE_MODIFIERS =
            combinations(new int[] {Opcodes.ACC_PUBLIC, Opcodes.ACC_PRIVATE}, new int[] {0, Opcodes.ACC_STATIC});

    private static final String TRACKED_CACHE = "Lio/trackedcache/annotation/TrackedCache;";
    private static final String FAILURE = "java/lang/IllegalStateException";

    private final ClassWriter writer = new ClassWriter(0);
    private final int version;
    private final Type type;

    private MatrixClass(int version, Type type) {
        this.version = version;
        this.type = type;
    }

    static byte[] ofVersion(int version, String name, Type type) {
        MatrixClass matrix = new MatrixClass(version, type);
        matrix.writer.visit(version, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, name, null, "java/lang/Object", null);
        addConstructor(matrix.writer);
        CLASS_MODIFIERS.forEach(matrix::addLookup);
        return matrix.writer.toByteArray();
    }

    static byte[] interfaceOfVersion(int version, String name, Type type) {
        MatrixClass matrix = new MatrixClass(version, type);
        int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE;
        matrix.writer.visit(version, access, name, null, "java/lang/Object", null);
        INTERFACE_MODIFIERS.forEach(matrix::addLookup);
        return matrix.writer.toByteArray();
    }

    static String methodName(int modifiers) {
        return "find" + modifiers;
    }

    static void addConstructor(ClassWriter writer) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(1, 1);
    }

    private void addLookup(int modifiers) {
        MethodVisitor code = writer.visitMethod(modifiers, methodName(modifiers), descriptor(), signature(), null);
        code.visitAnnotation(TRACKED_CACHE, true).visit("value", methodName(modifiers));
        int value = (modifiers & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
        int failing = value + type.getSize();
        Label found = new Label();
        code.visitVarInsn(Opcodes.ILOAD, failing);
        code.visitJumpInsn(Opcodes.IFEQ, found);
        code.visitTypeInsn(Opcodes.NEW, FAILURE);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, FAILURE, "<init>", "()V", false);
        code.visitInsn(Opcodes.ATHROW);
        code.visitLabel(found);
        if (hasFrames()) {
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        }
        code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), value);
        code.visitInsn(type.getOpcode(Opcodes.IRETURN));
        code.visitMaxs(2, failing + 1);
    }

    private boolean hasFrames() {
        return version >= Opcodes.V1_6;
    }

    private String descriptor() {
        return Type.getMethodDescriptor(type, type, Type.BOOLEAN_TYPE);
    }

    /** Objects are generic: {@code <T> T find(T value, boolean failing)}. */
    private String signature() {
        return type.getDescriptor().equals("Ljava/lang/Object;") ? "<T:Ljava/lang/Object;>(TT;Z)TT;" : descriptor();
    }

    private static List<Integer> combinations(int[]... choices) {
        IntStream all = IntStream.of(0);
        for (int[] choice : choices) {
            all = all.flatMap(modifiers -> IntStream.of(choice).map(one -> modifiers | one));
        }
        return all.boxed().toList();
    }
}
