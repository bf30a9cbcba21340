package io.trackedcache.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * What is known before each instruction of one method, found by following all ways through it until nothing new comes
 * up.
 *
 * <p>ASM's Analyzer does not tell where ways meet, and that is what makes two readings of a variable the same value or
 * two.
 *
 * <ol>
 *   <li>Where ways meet, values that differ become one that is named after the place and the variable: it is the same
 *       on each further visit. Elsewhere an instruction knows what the one before it has left, and no more.
 *   <li>A handler knows what was known before each instruction that it covers.
 *   <li>It ends: where ways meet, names change once, places are only added and few, locks are only taken away.
 *   <li>A subroutine of old class files returns to whoever calls one in the method.
 * </ol>
 */
final class MethodFlow {
    /** No compiler writes methods that need more; a damaged class file can demand any amount of memory and time. */
    private static final long MOST_SLOTS = 1 << 23;

    private static final long MOST_SLOTS_VISITED = 1L << 26;

    private final MethodNode method;
    private final InsnList code;
    private final TraceInterpreter interpreter;
    private final @Nullable FlowFrame[] before;
    private final BitSet meetings = new BitSet();
    private final BitSet open = new BitSet();
    private final List<Integer> returnsOfSubroutines = new ArrayList<>();
    private long slotsVisited;

    private MethodFlow(MethodNode method, Accessors accessors) {
        this.method = method;
        this.code = method.instructions;
        this.interpreter = new TraceInterpreter(code, accessors);
        this.before = new @Nullable FlowFrame[code.size()];
    }

    static MethodFlow of(MethodNode method, Accessors accessors) throws AnalyzerException {
        MethodFlow flow = new MethodFlow(method, accessors);
        if ((long) flow.before.length * (method.maxLocals + method.maxStack) > MOST_SLOTS) {
            throw new AnalyzerException(null, "it is too large");
        }
        flow.findMeetings();
        flow.follow();
        return flow;
    }

    MethodNode method() {
        return method;
    }

    /** What is known before that instruction; null if nothing leads there. */
    @Nullable
    FlowFrame before(int at) {
        return before[at];
    }

    private void findMeetings() {
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            meetings.set(code.indexOf(block.handler));
        }
        for (AbstractInsnNode instruction : code) {
            for (LabelNode target : targets(instruction)) {
                meetings.set(code.indexOf(target));
            }
            if (instruction.getOpcode() == Opcodes.JSR) {
                returnsOfSubroutines.add(code.indexOf(instruction) + 1);
                meetings.set(code.indexOf(instruction) + 1);
            }
        }
    }

    private static List<LabelNode> targets(AbstractInsnNode instruction) {
        if (instruction instanceof JumpInsnNode jump) {
            return List.of(jump.label);
        }
        if (instruction instanceof TableSwitchInsnNode table) {
            return with(table.labels, table.dflt);
        }
        return instruction instanceof LookupSwitchInsnNode lookup ? with(lookup.labels, lookup.dflt) : List.of();
    }

    private static List<LabelNode> with(List<LabelNode> labels, LabelNode other) {
        List<LabelNode> all = new ArrayList<>(labels);
        all.add(other);
        return all;
    }

    private void follow() throws AnalyzerException {
        reach(0, entry());
        for (int at = open.nextSetBit(0); at >= 0; at = open.nextSetBit(0)) {
            open.clear(at);
            FlowFrame known = before[at];
            if (known != null) {
                follow(at, known);
            }
        }
    }

    private FlowFrame entry() {
        FlowFrame entry = new FlowFrame(method.maxLocals, method.maxStack);
        boolean isInstance = (method.access & Opcodes.ACC_STATIC) == 0;
        int variable = 0;
        if (isInstance) {
            entry.setLocal(variable++, Trace.of(1, new Source.This()));
        }
        for (Type type : Type.getArgumentTypes(method.desc)) {
            entry.setLocal(variable, interpreter.newParameterValue(isInstance, variable, type));
            variable++;
            if (type.getSize() == 2) {
                entry.setLocal(variable, interpreter.newEmptyValue(variable));
                variable++;
            }
        }
        while (variable < method.maxLocals) {
            entry.setLocal(variable, interpreter.newEmptyValue(variable));
            variable++;
        }
        return entry;
    }

    private void follow(int at, FlowFrame known) throws AnalyzerException {
        AbstractInsnNode instruction = code.get(at);
        reachHandlers(at, known);
        if (instruction.getOpcode() < 0) {
            reach(at + 1, known);
            return;
        }
        FlowFrame after = new FlowFrame(known);
        after.step(instruction, at, interpreter);
        if (instruction instanceof JumpInsnNode jump) {
            followJump(at, jump, known, after);
        } else if (instruction.getOpcode() == Opcodes.RET) {
            for (int back : returnsOfSubroutines) {
                reach(back, after);
            }
        } else {
            followOthers(at, instruction, after);
        }
    }

    private void followJump(int at, JumpInsnNode jump, FlowFrame known, FlowFrame after) throws AnalyzerException {
        int target = code.indexOf(jump.label);
        int opcode = jump.getOpcode();
        boolean isConditional = opcode != Opcodes.GOTO && opcode != Opcodes.JSR;
        reach(target, opcode == Opcodes.IFNE ? after.afterSuccess(known.top(0)) : after);
        if (isConditional) {
            reach(at + 1, opcode == Opcodes.IFEQ ? after.afterSuccess(known.top(0)) : after);
        }
    }

    private void followOthers(int at, AbstractInsnNode instruction, FlowFrame after) throws AnalyzerException {
        int opcode = instruction.getOpcode();
        List<LabelNode> targets = targets(instruction);
        for (LabelNode target : targets) {
            reach(code.indexOf(target), after);
        }
        boolean ends = opcode == Opcodes.ATHROW || (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN);
        if (targets.isEmpty() && !ends) {
            reach(at + 1, after);
        }
    }

    private void reachHandlers(int at, FlowFrame known) throws AnalyzerException {
        slotsVisited += method.tryCatchBlocks.size();
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (code.indexOf(block.start) <= at && at < code.indexOf(block.end)) {
                int handler = code.indexOf(block.handler);
                reach(handler, known.caught(Trace.of(1, new Source.Computed(handler))));
            }
        }
    }

    private void reach(int at, FlowFrame arriving) throws AnalyzerException {
        if (at >= before.length) {
            throw new AnalyzerException(null, "it runs over its end");
        }
        slotsVisited += arriving.slots();
        if (slotsVisited > MOST_SLOTS_VISITED) {
            throw new AnalyzerException(null, "it has too many ways through it");
        }
        FlowFrame known = before[at];
        if (known == null || !meetings.get(at)) {
            replace(at, known, arriving);
        } else if (known.join(arriving, at)) {
            open.set(at);
        }
    }

    private void replace(int at, @Nullable FlowFrame known, FlowFrame arriving) {
        if (known == null || !known.knowsTheSameAs(arriving)) {
            before[at] = new FlowFrame(arriving);
            open.set(at);
        }
    }
}
