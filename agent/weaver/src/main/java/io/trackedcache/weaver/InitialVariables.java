package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The local variables of a method before its first instruction, {@code this} and the parameters, as frames name them.
 */
final class InitialVariables {
    private final List<Object> variables = new ArrayList<>();

    static final InitialVariables NONE = new InitialVariables("", Opcodes.ACC_STATIC, "", "()V");

    /**
     * Creates the variables of a method of a class.
     *
     * @param owner the internal name of the class
     */
    InitialVariables(String owner, int access, String method, String descriptor) {
        if ((access & Opcodes.ACC_STATIC) == 0) {
            variables.add(method.equals("<init>") ? Opcodes.UNINITIALIZED_THIS : owner);
        }
        for (Type parameter : Type.getArgumentTypes(descriptor)) {
            variables.add(verificationType(parameter));
        }
    }

    /** Emits a frame in which the variables are unchanged and one object is on the stack. */
    void emitFrame(MethodVisitor code, String typeOnStack) {
        code.visitFrame(Opcodes.F_NEW, variables.size(), variables.toArray(), 1, new Object[] {typeOnStack});
    }

    private static Object verificationType(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT, Type.INT -> Opcodes.INTEGER;
            case Type.LONG -> Opcodes.LONG;
            case Type.FLOAT -> Opcodes.FLOAT;
            case Type.DOUBLE -> Opcodes.DOUBLE;
            default -> type.getInternalName();
        };
    }
}
