package io.trackedcache.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * The ways through the code of a method, from instruction to instruction. A subroutine of old class files returns to
 * whoever calls one.
 */
final class Ways {
    private final InsnList code;
    private final List<TryCatchBlockNode> blocks;
    private final List<Integer> returnsOfSubroutines = new ArrayList<>();
    private final BitSet meetings = new BitSet();

    Ways(MethodNode method) {
        code = method.instructions;
        blocks = method.tryCatchBlocks;
        for (AbstractInsnNode instruction : code) {
            if (instruction.getOpcode() == Opcodes.JSR) {
                returnsOfSubroutines.add(code.indexOf(instruction) + 1);
            }
            labels(instruction).forEach(label -> meetings.set(code.indexOf(label)));
        }
        blocks.forEach(block -> meetings.set(code.indexOf(block.handler)));
        returnsOfSubroutines.forEach(meetings::set);
    }

    /** Whether several ways may lead there. */
    boolean meetAt(int at) {
        return meetings.get(at);
    }

    /** Where that instruction may lead to, but for the one behind it. */
    List<Integer> jumpsFrom(int at) {
        AbstractInsnNode instruction = code.get(at);
        return instruction.getOpcode() == Opcodes.RET
                ? returnsOfSubroutines
                : labels(instruction).map(code::indexOf).toList();
    }

    /** Whether that instruction may lead to the one behind it. */
    boolean goOnBehind(int at) {
        int opcode = code.get(at).getOpcode();
        return switch (opcode) {
            case Opcodes.GOTO, Opcodes.JSR, Opcodes.RET -> false;
            case Opcodes.TABLESWITCH, Opcodes.LOOKUPSWITCH, Opcodes.ATHROW -> false;
            default -> opcode < Opcodes.IRETURN || opcode > Opcodes.RETURN;
        };
    }

    /** Where what that instruction throws may be caught. */
    List<Integer> handlersOf(int at) {
        List<Integer> handlers = new ArrayList<>();
        for (TryCatchBlockNode block : blocks) {
            if (code.indexOf(block.start) <= at && at < code.indexOf(block.end)) {
                handlers.add(code.indexOf(block.handler));
            }
        }
        return handlers;
    }

    private static Stream<LabelNode> labels(AbstractInsnNode instruction) {
        if (instruction instanceof JumpInsnNode jump) {
            return Stream.of(jump.label);
        }
        if (instruction instanceof TableSwitchInsnNode table) {
            return Stream.concat(table.labels.stream(), Stream.of(table.dflt));
        }
        return instruction instanceof LookupSwitchInsnNode lookup
                ? Stream.concat(lookup.labels.stream(), Stream.of(lookup.dflt))
                : Stream.empty();
    }
}
