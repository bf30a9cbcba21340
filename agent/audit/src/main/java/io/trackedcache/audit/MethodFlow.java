package io.trackedcache.audit;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;
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
 * </ol>
 */
final class MethodFlow {
    /** No compiler writes methods that need more; a damaged class file can demand any amount of memory and time. */
    private static final long MOST_SLOTS = 1 << 23;

    private static final long MOST_SLOTS_VISITED = 1L << 26;

    private final MethodNode method;
    private final InsnList code;
    private final Ways ways;
    private final TraceInterpreter interpreter;
    private final @Nullable FlowFrame[] before;
    private final BitSet open = new BitSet();
    private long slotsVisited;

    private MethodFlow(MethodNode method, Accessors accessors) {
        this.method = method;
        this.code = method.instructions;
        this.ways = new Ways(method);
        this.interpreter = new TraceInterpreter(code, accessors);
        this.before = new @Nullable FlowFrame[code.size()];
    }

    /** @throws AnalyzerException if the code cannot be followed; the message says why */
    static MethodFlow of(MethodNode method, Accessors accessors) throws AnalyzerException {
        if ((long) method.instructions.size() * (method.maxLocals + method.maxStack) > MOST_SLOTS) {
            throw new AnalyzerException(null, "it is too large");
        }
        MethodFlow flow = new MethodFlow(method, accessors);
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
        for (int variable = 0; variable < method.maxLocals; variable++) {
            entry.setLocal(variable, interpreter.newEmptyValue(variable));
        }
        boolean isInstance = (method.access & Opcodes.ACC_STATIC) == 0;
        int variable = 0;
        if (isInstance) {
            entry.setLocal(variable++, Trace.of(1, new Source.This()));
        }
        for (Type type : Type.getArgumentTypes(method.desc)) {
            entry.setLocal(variable, Trace.of(type.getSize(), new Source.Parameter(variable)));
            variable += type.getSize();
        }
        return entry;
    }

    private void follow(int at, FlowFrame known) throws AnalyzerException {
        followExceptions(at, known);
        int opcode = code.get(at).getOpcode();
        FlowFrame after = opcode < 0 ? known : behind(at, known);
        boolean jumpsIfTrue = opcode == Opcodes.IFNE;
        boolean goesOnIfTrue = opcode == Opcodes.IFEQ;
        for (int target : ways.jumpsFrom(at)) {
            reach(target, jumpsIfTrue ? after.where(known.top(0)) : after);
        }
        if (ways.goOnBehind(at)) {
            reach(at + 1, goesOnIfTrue ? after.where(known.top(0)) : after);
        }
    }

    private FlowFrame behind(int at, FlowFrame known) throws AnalyzerException {
        FlowFrame behind = new FlowFrame(known);
        behind.step(code.get(at), at, interpreter);
        return behind;
    }

    private void followExceptions(int at, FlowFrame known) throws AnalyzerException {
        slotsVisited += method.tryCatchBlocks.size();
        for (int handler : ways.handlersOf(at)) {
            reach(handler, known.caught(Trace.of(1, new Source.Computed(handler))));
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
        if (known == null || !ways.meetAt(at)) {
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
