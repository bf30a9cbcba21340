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
 * The control flow graph of a method, by instruction. The subroutines of old class files may return to each of their
 * calls.
 */
final class ControlFlow {
    private final InsnList code;
    private final List<TryCatchBlockNode> blocks;
    private final List<Integer> subroutineReturns = new ArrayList<>();
    private final BitSet mergePoints = new BitSet();

    ControlFlow(MethodNode method) {
        code = method.instructions;
        blocks = method.tryCatchBlocks;
        for (AbstractInsnNode instruction : code) {
            if (instruction.getOpcode() == Opcodes.JSR) {
                subroutineReturns.add(code.indexOf(instruction) + 1);
            }
            labels(instruction).forEach(label -> mergePoints.set(code.indexOf(label)));
        }
        blocks.forEach(block -> mergePoints.set(code.indexOf(block.handler)));
        subroutineReturns.forEach(mergePoints::set);
    }

    /** Whether several paths may lead to the instruction. */
    boolean isMergePoint(int at) {
        return mergePoints.get(at);
    }

    /** Returns where the instruction may jump to. */
    List<Integer> jumpTargets(int at) {
        AbstractInsnNode instruction = code.get(at);
        return instruction.getOpcode() == Opcodes.RET
                ? subroutineReturns
                : labels(instruction).map(code::indexOf).toList();
    }

    /** Whether execution may continue at the next instruction. */
    boolean fallsThrough(int at) {
        int opcode = code.get(at).getOpcode();
        return switch (opcode) {
            case Opcodes.GOTO, Opcodes.JSR, Opcodes.RET -> false;
            case Opcodes.TABLESWITCH, Opcodes.LOOKUPSWITCH, Opcodes.ATHROW -> false;
            default -> opcode < Opcodes.IRETURN || opcode > Opcodes.RETURN;
        };
    }

    /** Returns the handlers that may catch an exception of the instruction. */
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
