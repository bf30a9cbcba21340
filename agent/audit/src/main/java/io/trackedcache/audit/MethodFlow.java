package io.trackedcache.audit;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Data-flow analysis of one method: what is known before each instruction. All paths are followed until nothing
 * changes.
 *
 * <p>ASM's {@code Analyzer} does not tell an interpreter where paths join. That place decides whether two reads of a
 * variable are the same value.
 *
 * <ol>
 *   <li>Where paths join, different values become one value, identified by the place and the variable. It stays the
 *       same on each further visit. Elsewhere the state is exactly what the previous instruction left.
 *   <li>An exception handler receives the state before each instruction that it covers.
 *   <li>The analysis ends: where paths join, a source changes at most once, a bounded number of places is added, and
 *       locks are only removed.
 * </ol>
 */
final class MethodFlow {
    /** No compiler generates methods that need more. A damaged class file can demand any amount of memory and time. */
    private static final long MAX_SLOTS = 1 << 23;

    private static final long MAX_SLOTS_VISITED = 1L << 26;

    private final MethodNode method;
    private final InsnList code;
    private final ControlFlow paths;
    private final ValueInterpreter interpreter;
    private final @Nullable FlowFrame[] before;
    private final BitSet pending = new BitSet();
    private long slotsVisited;

    private MethodFlow(MethodNode method, Accessors accessors) {
        this.method = method;
        this.code = method.instructions;
        this.paths = new ControlFlow(method);
        this.interpreter = new ValueInterpreter(code, accessors);
        this.before = new @Nullable FlowFrame[code.size()];
    }

    /** @throws AnalyzerException if the code cannot be analyzed; the message names the reason */
    static MethodFlow of(MethodNode method, Accessors accessors) throws AnalyzerException {
        if ((long) method.instructions.size() * (method.maxLocals + method.maxStack) > MAX_SLOTS) {
            throw new AnalyzerException(null, "it is too large");
        }
        MethodFlow flow = new MethodFlow(method, accessors);
        flow.follow();
        return flow;
    }

    MethodNode method() {
        return method;
    }

    /** Returns the state before an instruction; null if no path leads to it. */
    @Nullable
    FlowFrame before(int at) {
        return before[at];
    }

    private void follow() throws AnalyzerException {
        reach(0, entry());
        for (int at = pending.nextSetBit(0); at >= 0; at = pending.nextSetBit(0)) {
            pending.clear(at);
            FlowFrame known = before[at];
            if (known != null) {
                follow(at, known);
            }
        }
    }

    private FlowFrame entry() {
        FlowFrame entry = new FlowFrame(method.maxLocals, method.maxStack);
        for (int variable = 0; variable < method.maxLocals; variable++) {
            entry.setLocal(variable, interpreter.newEmptyValue(variable));
        }
        boolean isInstance = (method.access & Opcodes.ACC_STATIC) == 0;
        int variable = 0;
        if (isInstance) {
            entry.setLocal(variable++, AbstractValue.of(1, new Source.This()));
        }
        for (Type type : Type.getArgumentTypes(method.desc)) {
            entry.setLocal(variable, AbstractValue.of(type.getSize(), new Source.Parameter(variable)));
            variable += type.getSize();
        }
        return entry;
    }

    private void follow(int at, FlowFrame known) throws AnalyzerException {
        followExceptions(at, known);
        int opcode = code.get(at).getOpcode();
        FlowFrame after = opcode < 0 ? known : after(at, known);
        boolean jumpsIfTrue = opcode == Opcodes.IFNE;
        boolean continuesIfTrue = opcode == Opcodes.IFEQ;
        for (int target : paths.jumpTargets(at)) {
            reach(target, jumpsIfTrue ? after.ifTrue(known.top(0)) : after);
        }
        if (paths.fallsThrough(at)) {
            reach(at + 1, continuesIfTrue ? after.ifTrue(known.top(0)) : after);
        }
    }

    private FlowFrame after(int at, FlowFrame known) throws AnalyzerException {
        FlowFrame after = new FlowFrame(known);
        after.step(code.get(at), at, interpreter);
        return after;
    }

    private void followExceptions(int at, FlowFrame known) throws AnalyzerException {
        slotsVisited += method.tryCatchBlocks.size();
        for (int handler : paths.handlersOf(at)) {
            reach(handler, known.atHandler(AbstractValue.of(1, new Source.Computed(handler))));
        }
    }

    private void reach(int at, FlowFrame arriving) throws AnalyzerException {
        if (at >= before.length) {
            throw new AnalyzerException(null, "execution can run past its end");
        }
        slotsVisited += arriving.slots();
        if (slotsVisited > MAX_SLOTS_VISITED) {
            throw new AnalyzerException(null, "it has too many paths");
        }
        FlowFrame known = before[at];
        if (known == null || !paths.isMergePoint(at)) {
            replace(at, known, arriving);
        } else if (known.mergeFrom(arriving, at)) {
            pending.set(at);
        }
    }

    private void replace(int at, @Nullable FlowFrame known, FlowFrame arriving) {
        if (known == null || !known.isSameAs(arriving)) {
            before[at] = new FlowFrame(arriving);
            pending.set(at);
        }
    }
}
