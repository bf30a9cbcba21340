package io.trackedcache.audit;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Recognizes the types that a counter may have, and the operations that count. */
final class Numbers {
    private static final Set<String> PRIMITIVES = Set.of("B", "S", "C", "I", "J", "F", "D");
    private static final Set<String> BOXES = Set.of(
            "java/lang/Byte",
            "java/lang/Short",
            "java/lang/Character",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double");
    private static final Set<String> MATHS = Set.of("java/lang/Math", "java/lang/StrictMath");

    private Numbers() {}

    static boolean areOf(String descriptor) {
        return PRIMITIVES.contains(descriptor) || isBox(descriptor);
    }

    private static boolean isBox(String descriptor) {
        return descriptor.startsWith("L") && BOXES.contains(descriptor.substring(1, descriptor.length() - 1));
    }

    static boolean isBoxType(String owner) {
        return BOXES.contains(owner);
    }

    /** Whether the call boxes a number, like {@code Integer.valueOf(int)}. */
    static boolean boxes(String owner, String name, String descriptor) {
        return BOXES.contains(owner)
                && name.equals("valueOf")
                && PRIMITIVES.contains(Type.getArgumentTypes(descriptor)[0].getDescriptor());
    }

    /** Whether the call unboxes a number, like {@code Integer.intValue()}. */
    static boolean unboxes(String owner, String name, String descriptor) {
        return (BOXES.contains(owner) || owner.equals("java/lang/Number"))
                && name.endsWith("Value")
                && descriptor.startsWith("()");
    }

    /** Whether the call returns the sum of its two arguments. */
    static boolean adds(String owner, String name) {
        return (BOXES.contains(owner) && name.equals("sum")) || (MATHS.contains(owner) && name.equals("addExact"));
    }

    /** Whether the call returns its first argument plus or minus something. */
    static boolean changes(String owner, String name) {
        return MATHS.contains(owner)
                && (name.equals("subtractExact") || name.equals("incrementExact") || name.equals("decrementExact"));
    }

    static boolean adds(int opcode) {
        return opcode >= Opcodes.IADD && opcode <= Opcodes.DADD;
    }

    static boolean subtracts(int opcode) {
        return opcode >= Opcodes.ISUB && opcode <= Opcodes.DSUB;
    }

    /** Whether the instruction computes a number from two others in another way than by a sum. */
    static boolean combines(int opcode) {
        return (opcode >= Opcodes.IMUL && opcode <= Opcodes.DREM) || (opcode >= Opcodes.ISHL && opcode <= Opcodes.LXOR);
    }

    static boolean negates(int opcode) {
        return opcode >= Opcodes.INEG && opcode <= Opcodes.DNEG;
    }

    /** Whether the call returns the larger or the smaller of its two arguments. */
    static boolean selects(String owner, String name) {
        return (BOXES.contains(owner) || MATHS.contains(owner)) && (name.equals("max") || name.equals("min"));
    }

    static boolean isFlag(String descriptor) {
        return descriptor.equals("Z");
    }

    static boolean casts(int opcode) {
        return opcode >= Opcodes.I2L && opcode <= Opcodes.I2S;
    }

    static boolean isElementLoad(int opcode) {
        return opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD;
    }

    static boolean isElementStore(int opcode) {
        return opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE;
    }
}
