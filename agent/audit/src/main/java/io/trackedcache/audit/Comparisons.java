package io.trackedcache.audit;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Recognizes writes that depend on a comparison with the old value: {@code if (size > largest) largest = size}. */
final class Comparisons {
    private Comparisons() {}

    static boolean isOrder(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (opcode >= Opcodes.LCMP && opcode <= Opcodes.DCMPG) {
            int next = next(instruction);
            return next >= Opcodes.IFLT && next <= Opcodes.IFLE;
        }
        return opcode >= Opcodes.IF_ICMPLT && opcode <= Opcodes.IF_ICMPLE;
    }

    private static int next(AbstractInsnNode instruction) {
        AbstractInsnNode next = instruction.getNext();
        while (next != null && next.getOpcode() < 0) {
            next = next.getNext();
        }
        return next == null ? -1 : next.getOpcode();
    }

    /** Whether the value, which is about to be written to the place, was compared with the value there before. */
    static boolean decide(MethodFlow flow, int write, Source place, AbstractValue value) {
        if (value.source() instanceof Source.Constant || value.source().equals(place)) {
            return false;
        }
        for (int at = 0; at < write; at++) {
            FlowFrame known = flow.before(at);
            if (known != null
                    && isOrder(flow.method().instructions.get(at))
                    && (isBetween(known.top(1), known.top(0), place, value)
                            || isBetween(known.top(0), known.top(1), place, value))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetween(AbstractValue old, AbstractValue other, Source place, AbstractValue written) {
        boolean isChoice = written.copiedFrom().contains(place); // largest = size > largest ? size : largest
        return old.copiedFrom().contains(place) && (isChoice || other.source().equals(written.source()));
    }
}
