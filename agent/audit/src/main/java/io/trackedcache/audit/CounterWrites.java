package io.trackedcache.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
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
    private static final Set<String> MAKING_HANDLES =
            Set.of("newUpdater", "findVarHandle", "findStaticVarHandle", "getDeclaredField", "objectFieldOffset");
    private static final Set<String> ADDING = Set.of("add", "addAndGet", "getAndAdd");
    private static final Set<String> SETTING =
            Set.of("set", "lazySet", "getAndSet", "setPlain", "setOpaque", "setRelease", "setVolatile");

    /**
     * Reads a class file, and those of its nest: nested classes, and those around it, may write to its private fields.
     *
     * @param field the name of the counter
     * @param others returns the class file of a class by its internal name; null if it cannot be read
     * @return how their code writes to the counter; {@code RESETS} if one of them cannot be read
     */
    public static CounterWrites in(byte[] classFile, String field, Function<String, byte @Nullable []> others) {
        ClassNode type = read(classFile);
        if (type == null) {
            return RESETS;
        }
        CounterWrites most = in(type, type.name, field);
        if (!isPrivate(type, field)) {
            return greater(most, RESETS);
        }
        ClassNode host = type.nestHostClass == null ? type : read(others.apply(type.nestHostClass));
        if (host == null) {
            return greater(most, RESETS);
        }
        for (String mate : mates(host)) {
            ClassNode other = mate.equals(type.name) ? null : read(others.apply(mate));
            CounterWrites its = other == null ? RESETS : in(other, type.name, field);
            most = greater(most, mate.equals(type.name) ? ADDS : its);
        }
        return most;
    }

    private static @Nullable ClassNode read(byte @Nullable [] classFile) {
        if (classFile == null) {
            return null;
        }
        try {
            ClassNode type = new ClassNode();
            new ClassReader(classFile).accept(type, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return type;
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static List<String> mates(ClassNode host) {
        List<String> mates = new ArrayList<>(List.of(host.name));
        if (host.nestMembers != null) {
            mates.addAll(host.nestMembers);
        }
        return mates;
    }

    private static CounterWrites in(ClassNode type, String owner, String field) {
        CounterWrites most = ADDS;
        for (MethodNode method : type.methods) {
            most = greater(most, makesHandle(method, field) ? RESETS : ADDS);
            boolean isFirst = type.name.equals(owner) && isInitializer(method);
            for (AbstractInsnNode code : method.instructions) {
                most = greater(most, isFirst ? ADDS : in(code, owner, field));
            }
        }
        return most;
    }

    /** Whether it may make a handle of the field, by its name. Such a handle can do anything. */
    private static boolean makesHandle(MethodNode method, String field) {
        boolean hasCall = false;
        boolean hasName = false;
        for (AbstractInsnNode code : method.instructions) {
            hasCall |= code instanceof MethodInsnNode call && MAKING_HANDLES.contains(call.name);
            hasName |= code instanceof LdcInsnNode constant && field.equals(constant.cst);
        }
        return hasCall && hasName;
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
        return field.desc.startsWith("Ljava/util/") ? ofObject(field) : ADDS;
    }

    /**
     * Returns what a write does, by the instruction that makes its value. At a label, the value may come from several
     * places, as in {@code hits = isFull ? 0 : hits + 1}.
     */
    private static CounterWrites ofValue(@Nullable AbstractInsnNode value) {
        AbstractInsnNode made = value;
        while (made != null && isStep(made)) {
            made = made.getPrevious();
        }
        if (made == null) {
            return SETS;
        }
        return switch (made.getOpcode()) {
            case Opcodes.IADD, Opcodes.LADD -> ofAmount(made.getPrevious());
            case Opcodes.ICONST_0, Opcodes.LCONST_0 -> RESETS;
            default -> SETS;
        };
    }

    /** Returns what an addition does: an amount that is no constant may be below 0. */
    private static CounterWrites ofAmount(@Nullable AbstractInsnNode amount) {
        AbstractInsnNode made = amount;
        while (made != null && (made.getOpcode() < 0 || isCopyOrCast(made.getOpcode()))) {
            made = made.getPrevious();
        }
        return made != null && isAboveZero(made) ? ADDS : RESETS;
    }

    private static boolean isAboveZero(AbstractInsnNode code) {
        if (code instanceof IntInsnNode push) {
            return push.getOpcode() != Opcodes.NEWARRAY && push.operand > 0;
        }
        if (code instanceof LdcInsnNode constant) {
            return constant.cst instanceof Number number && number.longValue() > 0;
        }
        int opcode = code.getOpcode();
        return opcode == Opcodes.LCONST_1 || (opcode >= Opcodes.ICONST_1 && opcode <= Opcodes.ICONST_5);
    }

    /** Whether it hands on the value that the instruction before it has made. */
    private static boolean isStep(AbstractInsnNode code) {
        return isCopyOrCast(code.getOpcode()) || isBoxing(code) || isWriteOfCopy(code);
    }

    private static boolean isBoxing(AbstractInsnNode code) {
        return code instanceof MethodInsnNode call
                && call.name.equals("valueOf")
                && call.owner.startsWith("java/lang/");
    }

    /** Whether it is the first write of {@code hits = misses = 0}. */
    private static boolean isWriteOfCopy(AbstractInsnNode code) {
        boolean isWrite = code.getOpcode() == Opcodes.PUTFIELD || code.getOpcode() == Opcodes.PUTSTATIC;
        AbstractInsnNode before = isWrite ? code.getPrevious() : null;
        return before != null && before.getOpcode() >= Opcodes.DUP && before.getOpcode() <= Opcodes.DUP2_X2;
    }

    private static boolean isCopyOrCast(int opcode) {
        return (opcode >= Opcodes.DUP && opcode <= Opcodes.SWAP)
                || opcode == Opcodes.I2L
                || opcode == Opcodes.L2I
                || opcode == Opcodes.I2S;
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
        if (SETTING.contains(call.name)) {
            return ofValue(call.getPrevious());
        }
        return ADDING.contains(call.name) ? ofAmount(call.getPrevious()) : ADDS;
    }
}
