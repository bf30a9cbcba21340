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
 * The methods of a class that only read or write one field. {@code setCount(getCount() + 1)} loses updates just as
 * {@code count++} does, even if both methods are synchronized.
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

    /** Returns the field access that the call leads to; null if the called method is no accessor. */
    @Nullable
    FieldInsnNode fieldOf(MethodInsnNode call) {
        return call.owner.equals(owner) ? byMethod.get(call.name + call.desc) : null;
    }

    boolean isGetter(MethodInsnNode call) {
        FieldInsnNode field = fieldOf(call);
        return field != null && (field.getOpcode() == Opcodes.GETFIELD || field.getOpcode() == Opcodes.GETSTATIC);
    }

    boolean isSetter(MethodInsnNode call) {
        FieldInsnNode field = fieldOf(call);
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

    /** Returns the instructions, or none if the method is longer than any accessor. */
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
