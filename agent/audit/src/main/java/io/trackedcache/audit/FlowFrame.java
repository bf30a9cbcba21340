package io.trackedcache.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * What is known before an instruction: the values of variables and stack, the locks that are held on every way that
 * leads there, and the new objects that others may know on one of them.
 */
final class FlowFrame extends Frame<Trace> {
    private List<Source> locks = List.of();
    private Set<Source> escaped = Set.of();

    FlowFrame(int variables, int stack) {
        super(variables, stack);
    }

    FlowFrame(FlowFrame other) {
        super(other);
        locks = other.locks;
        escaped = other.escaped;
    }

    boolean holdsLock() {
        return !locks.isEmpty();
    }

    boolean hasEscaped(Source object) {
        return escaped.contains(object);
    }

    /** A value on the stack, counted from the top. */
    Trace top(int depth) {
        return getStack(getStackSize() - 1 - depth);
    }

    int slots() {
        return getLocals() + getStackSize();
    }

    void step(AbstractInsnNode instruction, int at, TraceInterpreter interpreter) throws AnalyzerException {
        int opcode = instruction.getOpcode();
        if (opcode == Opcodes.MONITORENTER) {
            take(top(0).source());
        } else if (opcode == Opcodes.MONITOREXIT) {
            giveBack(top(0).source());
        } else if (opcode == Opcodes.NEW) {
            forget(new Source.Made(at));
        } else if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC || opcode == Opcodes.AASTORE) {
            escapes(top(0));
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            argumentsEscape(Type.getArgumentTypes(dynamic.desc).length);
        } else if (instruction instanceof MethodInsnNode call) {
            step(call);
        }
        execute(instruction, interpreter);
    }

    private void step(MethodInsnNode call) {
        int arguments = Type.getArgumentTypes(call.desc).length;
        argumentsEscape(arguments);
        if (call.getOpcode() == Opcodes.INVOKESTATIC) {
            return;
        }
        Trace receiver = top(arguments);
        if (call.name.equals("start")) {
            escapes(receiver); // A thread, or what has one.
        }
        if (Locks.isTakenBy(call, receiver.source())) {
            take(receiver.source());
        } else if (Locks.isGivenBackBy(call, receiver.source())) {
            giveBack(receiver.source());
        } else if (call.name.equals("<init>") && arguments == 1 && Numbers.isBoxType(call.owner)) {
            fillBox(receiver, top(0));
        }
    }

    /** {@code new Integer(count + 1)}, as it was written once. */
    private void fillBox(Trace box, Trace number) {
        Trace filled = box.carrying(number);
        for (int slot = 0; slot < slots(); slot++) {
            if (slot(slot).equals(box)) {
                setSlot(slot, filled);
            }
        }
    }

    private void argumentsEscape(int arguments) {
        for (int argument = 0; argument < arguments; argument++) {
            escapes(top(argument));
        }
    }

    private void escapes(Trace value) {
        Source source = value.source();
        boolean isNew = source instanceof Source.Made || source instanceof Source.This;
        if (isNew && !escaped.contains(source)) {
            Set<Source> more = new LinkedHashSet<>(escaped);
            more.add(source);
            escaped = more;
        }
    }

    /** In a loop another object is made at the same place, and nobody knows that one yet. */
    private void forget(Source object) {
        if (escaped.contains(object)) {
            Set<Source> others = new LinkedHashSet<>(escaped);
            others.remove(object);
            escaped = others;
        }
    }

    private void take(Source lock) {
        List<Source> more = new ArrayList<>(locks);
        more.add(lock);
        locks = more;
    }

    /** The lock that was taken last, where it cannot be told which one it is. */
    private void giveBack(Source lock) {
        if (locks.isEmpty()) {
            return;
        }
        List<Source> others = new ArrayList<>(locks);
        int last = others.lastIndexOf(lock);
        others.remove(last >= 0 ? last : others.size() - 1);
        locks = others;
    }

    /** What is known where a jump on the top of the stack goes if that is not 0. */
    FlowFrame afterSuccess(Trace condition) {
        if (condition.source() instanceof Source.Attempt attempt && !locks.contains(attempt.lock())) {
            FlowFrame success = new FlowFrame(this);
            success.take(attempt.lock());
            return success;
        }
        return this;
    }

    /** What a handler knows of this place. */
    FlowFrame caught(Trace exception) {
        FlowFrame handler = new FlowFrame(this);
        handler.clearStack();
        handler.push(exception);
        return handler;
    }

    boolean knowsTheSameAs(FlowFrame other) {
        if (getStackSize() != other.getStackSize() || !locks.equals(other.locks) || !escaped.equals(other.escaped)) {
            return false;
        }
        for (int slot = 0; slot < slots(); slot++) {
            if (!slot(slot).equals(other.slot(slot))) {
                return false;
            }
        }
        return true;
    }

    /** Adds what is known on another way to this place; tells whether that is news. */
    boolean join(FlowFrame other, int at) throws AnalyzerException {
        if (getStackSize() != other.getStackSize()) {
            throw new AnalyzerException(null, "stacks of different heights meet at instruction " + at);
        }
        boolean isNews = joinLocks(other);
        isNews |= joinEscaped(other);
        for (int slot = 0; slot < slots(); slot++) {
            Trace known = slot(slot);
            Trace joined = known.joined(other.slot(slot), at, slot);
            if (!joined.equals(known)) {
                setSlot(slot, joined);
                isNews = true;
            }
        }
        return isNews;
    }

    private boolean joinLocks(FlowFrame other) {
        List<Source> theirs = new ArrayList<>(other.locks);
        List<Source> both = new ArrayList<>();
        for (Source lock : locks) {
            if (theirs.remove(lock)) {
                both.add(lock);
            }
        }
        boolean isNews = both.size() < locks.size();
        locks = both;
        return isNews;
    }

    private boolean joinEscaped(FlowFrame other) {
        if (escaped.containsAll(other.escaped)) {
            return false;
        }
        Set<Source> either = new LinkedHashSet<>(escaped);
        either.addAll(other.escaped);
        escaped = either;
        return true;
    }

    private Trace slot(int slot) {
        return slot < getLocals() ? getLocal(slot) : getStack(slot - getLocals());
    }

    private void setSlot(int slot, Trace value) {
        if (slot < getLocals()) {
            setLocal(slot, value);
        } else {
            setStack(slot - getLocals(), value);
        }
    }
}
