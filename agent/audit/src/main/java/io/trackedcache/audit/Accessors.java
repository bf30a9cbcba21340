package io.trackedcache.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Those methods of a class that do nothing but read or write a field: {@code setCount(getCount() + 1)} is an update as
 * {@code count++} is, and locks that each of the two takes for itself do not help.
 */
final class Accessors {
    private final String owner;
    private final Map<String, FieldInsnNode> byMethod = new HashMap<>();

    Accessors(ClassNode type) {
        owner = type.name;
        for (MethodNode method : type.methods) {
            FieldInsnNode field = fieldOf(method);
            if (field != null) {
                byMethod.put(method.name + method.desc, field);
            }
        }
    }

    /** The access to a field that the call comes to; null for any other call. */
    @Nullable
    FieldInsnNode behind(MethodInsnNode call) {
        return call.owner.equals(owner) ? byMethod.get(call.name + call.desc) : null;
    }

    boolean isGetter(MethodInsnNode call) {
        FieldInsnNode field = behind(call);
        return field != null && (field.getOpcode() == Opcodes.GETFIELD || field.getOpcode() == Opcodes.GETSTATIC);
    }

    boolean isSetter(MethodInsnNode call) {
        FieldInsnNode field = behind(call);
        return field != null && (field.getOpcode() == Opcodes.PUTFIELD || field.getOpcode() == Opcodes.PUTSTATIC);
    }

    private static @Nullable FieldInsnNode fieldOf(MethodNode method) {
        List<AbstractInsnNode> code = codeOf(method);
        boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
        boolean returns = method.desc.endsWith(")V");
        int loads = (isStatic ? 0 : 1) + (returns ? 1 : 0);
        if (code.size() != loads + 2 || !(code.get(loads) instanceof FieldInsnNode field)) {
            return null;
        }
        return field.getOpcode() == opcode(isStatic, returns) && areLoads(code.subList(0, loads)) ? field : null;
    }

    /** Few instructions, or none: a longer method is no accessor. */
    private static List<AbstractInsnNode> codeOf(MethodNode method) {
        List<AbstractInsnNode> code = new ArrayList<>();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction.getOpcode() >= 0) {
                code.add(instruction);
            }
            if (code.size() > 4) {
                return List.of();
            }
        }
        return code;
    }

    private static int opcode(boolean isStatic, boolean writes) {
        if (isStatic) {
            return writes ? Opcodes.PUTSTATIC : Opcodes.GETSTATIC;
        }
        return writes ? Opcodes.PUTFIELD : Opcodes.GETFIELD;
    }

    private static boolean areLoads(List<AbstractInsnNode> code) {
        return code.stream().allMatch(load -> load.getOpcode() >= Opcodes.ILOAD && load.getOpcode() <= Opcodes.ALOAD);
    }
}
