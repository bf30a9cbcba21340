package io.trackedcache.audit;

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
    private HeldLocks locks = HeldLocks.NONE;
    private Escaped escaped = Escaped.NONE;

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

    /** How many values it holds. */
    int slots() {
        return getLocals() + getStackSize();
    }

    /** Becomes what is known behind the instruction. */
    void step(AbstractInsnNode instruction, int at, TraceInterpreter interpreter) throws AnalyzerException {
        if (instruction instanceof MethodInsnNode call) {
            stepCall(call);
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            argumentsEscape(dynamic.desc);
        } else {
            stepOther(instruction.getOpcode(), at);
        }
        execute(instruction, interpreter);
    }

    private void stepOther(int opcode, int at) {
        switch (opcode) {
            case Opcodes.MONITORENTER -> locks = locks.with(top(0).source());
            case Opcodes.MONITOREXIT -> locks = locks.without(top(0).source());
            case Opcodes.NEW -> escaped = escaped.without(new Source.Made(at));
            case Opcodes.PUTFIELD, Opcodes.PUTSTATIC, Opcodes.AASTORE -> escaped = escaped.with(top(0));
            default -> {}
        }
    }

    private void stepCall(MethodInsnNode call) {
        int arguments = argumentsEscape(call.desc);
        if (call.getOpcode() == Opcodes.INVOKESTATIC) {
            return;
        }
        Trace receiver = top(arguments);
        if (Locks.isTakenBy(call, receiver.source())) {
            locks = locks.with(receiver.source());
        } else if (Locks.isGivenBackBy(call, receiver.source())) {
            locks = locks.without(receiver.source());
        } else if (call.name.equals("start")) {
            escaped = escaped.with(receiver); // A thread, or what has one.
        } else if (call.name.equals("<init>") && arguments == 1 && Numbers.isBoxType(call.owner)) {
            fillBox(receiver, top(0));
        }
    }

    private int argumentsEscape(String descriptor) {
        int arguments = Type.getArgumentTypes(descriptor).length;
        for (int argument = 0; argument < arguments; argument++) {
            escaped = escaped.with(top(argument));
        }
        return arguments;
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

    /** What is known where that value is true, or not 0: the attempt to take a lock has succeeded. */
    FlowFrame where(Trace condition) {
        if (condition.source() instanceof Source.Attempt attempt && !locks.contains(attempt.lock())) {
            FlowFrame success = new FlowFrame(this);
            success.locks = locks.with(attempt.lock());
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
        HeldLocks bothHold = locks.andOf(other.locks);
        Escaped eitherKnows = escaped.orOf(other.escaped);
        boolean isNews = !bothHold.equals(locks) || !eitherKnows.equals(escaped);
        locks = bothHold;
        escaped = eitherKnows;
        for (int slot = 0; slot < slots(); slot++) {
            Trace joined = slot(slot).joined(other.slot(slot), at, slot);
            isNews |= !joined.equals(slot(slot));
            setSlot(slot, joined);
        }
        return isNews;
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
