package io.trackedcache.weaver;

import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.stream.IntStream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.bytecode.ByteCodeAppender;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * A generated class with one lookup for each set of modifiers. Each returns its argument.
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

    private static final String FAILURE = "java/lang/IllegalStateException";

    private MatrixClass() {}

    static DynamicType.Unloaded<?> ofVersion(int version, String name, Class<?> type) {
        return withLookups(generator(version).subclass(Object.class), CLASS_MODIFIERS, name, type);
    }

    static DynamicType.Unloaded<?> interfaceOfVersion(int version, String name, Class<?> type) {
        return withLookups(generator(version).makeInterface(), INTERFACE_MODIFIERS, name, type);
    }

    /** Returns a class that implements an interface and adds nothing. */
    static byte[] implementationOf(DynamicType.Unloaded<?> type, String name) {
        return generator(Opcodes.V1_8)
                .subclass(Object.class)
                .implement(type.getTypeDescription())
                .name(name)
                .make()
                .getBytes();
    }

    static String methodName(int modifiers) {
        return "find" + modifiers;
    }

    private static ByteBuddy generator(int version) {
        // Not validated: old versions ignore annotations and private methods of interfaces.
        return new ByteBuddy(ClassFileVersion.ofMinorMajor(version)).with(TypeValidation.DISABLED);
    }

    private static DynamicType.Unloaded<?> withLookups(
            DynamicType.Builder<?> builder, List<Integer> allModifiers, String name, Class<?> type) {
        DynamicType.Builder<?> withLookups = builder.name(name);
        for (int modifiers : allModifiers) {
            withLookups = withLookups
                    .defineMethod(methodName(modifiers), type, modifiers)
                    .withParameters(type, boolean.class)
                    .intercept(new Implementation.Simple(MatrixClass::emitBody))
                    .annotateMethod(AnnotationDescription.Builder.ofType(TrackedCache.class)
                            .define("value", methodName(modifiers))
                            .build());
        }
        return withLookups.make();
    }

    private static ByteCodeAppender.Size emitBody(
            MethodVisitor code, Implementation.Context context, MethodDescription method) {
        Type type = Type.getType(method.getReturnType().asErasure().getDescriptor());
        int value = method.isStatic() ? 0 : 1;
        int failing = value + type.getSize();
        Label found = new Label();
        code.visitVarInsn(Opcodes.ILOAD, failing);
        code.visitJumpInsn(Opcodes.IFEQ, found);
        code.visitTypeInsn(Opcodes.NEW, FAILURE);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, FAILURE, "<init>", "()V", false);
        code.visitInsn(Opcodes.ATHROW);
        code.visitLabel(found);
        if (context.getClassFileVersion().isAtLeast(ClassFileVersion.JAVA_V6)) {
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        }
        code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), value);
        code.visitInsn(type.getOpcode(Opcodes.IRETURN));
        return new ByteCodeAppender.Size(2, failing + 1);
    }

    private static List<Integer> combinations(int[]... choices) {
        IntStream all = IntStream.of(0);
        for (int[] choice : choices) {
            all = all.flatMap(modifiers -> IntStream.of(choice).map(one -> modifiers | one));
        }
        return all.boxed().toList();
    }
}
