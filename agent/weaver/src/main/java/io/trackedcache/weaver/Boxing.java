package io.trackedcache.weaver;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Emits what turns a primitive on the stack into its object; objects stay as they are. */
final class Boxing {
    private Boxing() {}

    // Integer.valueOf(value)
    static void box(MethodVisitor code, Type type) {
        String box = boxOf(type);
        if (box != null) {
            narrow(code, type);
            String descriptor = "(" + type.getDescriptor() + ")L" + box + ";";
            code.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", descriptor, false);
        }
    }

    /**
     * What is on the stack may be any int: the JVM narrows a result only when it returns, and a box takes no other
     * values than its own.
     */
    private static void narrow(MethodVisitor code, Type type) {
        switch (type.getSort()) {
            case Type.BOOLEAN -> {
                code.visitInsn(Opcodes.ICONST_1);
                code.visitInsn(Opcodes.IAND);
            }
            case Type.BYTE -> code.visitInsn(Opcodes.I2B);
            case Type.CHAR -> code.visitInsn(Opcodes.I2C);
            case Type.SHORT -> code.visitInsn(Opcodes.I2S);
            default -> {
                // The others fill their slots.
            }
        }
    }

    private static @Nullable String boxOf(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.BYTE -> "java/lang/Byte";
            case Type.CHAR -> "java/lang/Character";
            case Type.SHORT -> "java/lang/Short";
            case Type.INT -> "java/lang/Integer";
            case Type.LONG -> "java/lang/Long";
            case Type.FLOAT -> "java/lang/Float";
            case Type.DOUBLE -> "java/lang/Double";
            default -> null;
        };
    }
}
