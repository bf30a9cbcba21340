package io.trackedcache.audit;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** How the code of a class writes to one of its counters, beside adding to it. */
public enum CounterWrites {
    /** It only adds. */
    ADDS,
    /** It, or code of another class, may set the counter to 0. */
    RESETS,
    /** It sets the counter to values that it does not add up. */
    SETS;

    private static final Set<String> RESETTING = Set.of("reset", "sumThenReset");
    private static final Set<String> SETTING =
            Set.of("set", "lazySet", "getAndSet", "setPlain", "setOpaque", "setRelease", "setVolatile");

    /**
     * Reads a class file.
     *
     * @param field the name of the counter
     * @return how its code writes to the counter; {@code RESETS} if it cannot be read
     */
    public static CounterWrites in(byte[] classFile, String field) {
        ClassNode type = new ClassNode();
        try {
            new ClassReader(classFile).accept(type, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (RuntimeException e) {
            return RESETS;
        }
        CounterWrites most = isPrivate(type, field) ? ADDS : RESETS;
        for (MethodNode method : type.methods) {
            for (AbstractInsnNode code : method.instructions) {
                most = greater(most, isInitializer(method) ? ADDS : in(code, type.name, field));
            }
        }
        return most;
    }

    private static CounterWrites greater(CounterWrites one, CounterWrites other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static boolean isPrivate(ClassNode type, String name) {
        for (FieldNode field : type.fields) {
            if (field.name.equals(name)) {
                return (field.access & Opcodes.ACC_PRIVATE) != 0;
            }
        }
        return false;
    }

    /** Whether it runs before the counter is read for the first time. */
    private static boolean isInitializer(MethodNode method) {
        return method.name.equals("<init>") || method.name.equals("<clinit>");
    }

    private static CounterWrites in(AbstractInsnNode code, String owner, String name) {
        if (!(code instanceof FieldInsnNode field) || !field.name.equals(name) || !field.owner.equals(owner)) {
            return ADDS;
        }
        boolean isWrite = field.getOpcode() == Opcodes.PUTFIELD || field.getOpcode() == Opcodes.PUTSTATIC;
        if (isWrite) {
            return ofValue(field.getPrevious());
        }
        return field.desc.startsWith("L") ? ofObject(field) : ADDS;
    }

    /** Returns what a write does, by the instruction that makes its value. */
    private static CounterWrites ofValue(@Nullable AbstractInsnNode value) {
        AbstractInsnNode made = value;
        while (made != null && (made.getOpcode() < 0 || isCopyOrCast(made.getOpcode()))) {
            made = made.getPrevious();
        }
        return switch (made == null ? Opcodes.NOP : made.getOpcode()) {
            case Opcodes.IADD, Opcodes.LADD -> ADDS;
            case Opcodes.ICONST_0, Opcodes.LCONST_0 -> RESETS;
            default -> SETS;
        };
    }

    private static boolean isCopyOrCast(int opcode) {
        return (opcode >= Opcodes.DUP && opcode <= Opcodes.SWAP) || opcode == Opcodes.I2L || opcode == Opcodes.L2I;
    }

    /** Returns what is done with an object that counts: the next call of one of its methods shows it. */
    private static CounterWrites ofObject(FieldInsnNode read) {
        String type = read.desc.substring(1, read.desc.length() - 1);
        for (AbstractInsnNode next = read.getNext(); next != null; next = next.getNext()) {
            if (next instanceof MethodInsnNode call) {
                return call.owner.equals(type) ? ofCall(call) : RESETS;
            }
            if (next.getOpcode() >= Opcodes.IRETURN && next.getOpcode() <= Opcodes.PUTFIELD) {
                return RESETS;
            }
        }
        return RESETS;
    }

    private static CounterWrites ofCall(MethodInsnNode call) {
        if (RESETTING.contains(call.name)) {
            return RESETS;
        }
        return SETTING.contains(call.name) ? ofValue(call.getPrevious()) : ADDS;
    }
}
