package io.trackedcache.audit;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * The state before an instruction: the values of variables and stack, the locks held on every path to it, and the new
 * objects that have escaped on any path.
 */
final class FlowFrame extends Frame<AbstractValue> {
    private HeldLocks locks = HeldLocks.NONE;
    private EscapedObjects escaped = EscapedObjects.NONE;

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

    /** Returns a value of the stack, counted from the top. */
    AbstractValue top(int depth) {
        return getStack(getStackSize() - 1 - depth);
    }

    /** Returns the number of values in variables and stack. */
    int slots() {
        return getLocals() + getStackSize();
    }

    /** Changes this state to the one after the instruction. */
    void step(AbstractInsnNode instruction, int at, ValueInterpreter interpreter) throws AnalyzerException {
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
            case Opcodes.NEW -> escaped = escaped.without(new Source.NewObject(at));
            case Opcodes.PUTFIELD, Opcodes.PUTSTATIC, Opcodes.AASTORE -> escaped = escaped.with(top(0));
            default -> {}
        }
    }

    private void stepCall(MethodInsnNode call) {
        int arguments = argumentsEscape(call.desc);
        if (call.getOpcode() == Opcodes.INVOKESTATIC) {
            return;
        }
        AbstractValue receiver = top(arguments);
        if (Locks.isAcquiredBy(call, receiver.source())) {
            locks = locks.with(receiver.source());
        } else if (Locks.isReleasedBy(call, receiver.source())) {
            locks = locks.without(receiver.source());
        } else if (call.name.equals("start")) {
            escaped = escaped.with(receiver); // A thread, or an object that owns one.
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

    /** Handles {@code new Integer(count + 1)}, which old compilers generated for boxing. */
    private void fillBox(AbstractValue box, AbstractValue number) {
        AbstractValue filled = box.boxing(number);
        for (int slot = 0; slot < slots(); slot++) {
            if (slot(slot).equals(box)) {
                setSlot(slot, filled);
            }
        }
    }

    /** Returns the state where the condition is true, or not 0: if it is a lock attempt, the lock was acquired. */
    FlowFrame ifTrue(AbstractValue condition) {
        if (condition.source() instanceof Source.LockAttempt attempt && !locks.contains(attempt.lock())) {
            FlowFrame success = new FlowFrame(this);
            success.locks = locks.with(attempt.lock());
            return success;
        }
        return this;
    }

    /** Returns the state at the start of an exception handler that covers this place. */
    FlowFrame atHandler(AbstractValue exception) {
        FlowFrame handler = new FlowFrame(this);
        handler.clearStack();
        handler.push(exception);
        return handler;
    }

    boolean isSameAs(FlowFrame other) {
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

    /** Merges the state of another path to this place into this one. Returns whether this state changed. */
    boolean mergeFrom(FlowFrame other, int at) throws AnalyzerException {
        if (getStackSize() != other.getStackSize()) {
            throw new AnalyzerException(null, "stacks of different heights meet at instruction " + at);
        }
        HeldLocks heldOnBoth = locks.intersection(other.locks);
        EscapedObjects escapedOnEither = escaped.union(other.escaped);
        boolean isChanged = !heldOnBoth.equals(locks) || !escapedOnEither.equals(escaped);
        locks = heldOnBoth;
        escaped = escapedOnEither;
        for (int slot = 0; slot < slots(); slot++) {
            AbstractValue joined = slot(slot).mergedWith(other.slot(slot), at, slot);
            isChanged |= !joined.equals(slot(slot));
            setSlot(slot, joined);
        }
        return isChanged;
    }

    private AbstractValue slot(int slot) {
        return slot < getLocals() ? getLocal(slot) : getStack(slot - getLocals());
    }

    private void setSlot(int slot, AbstractValue value) {
        if (slot < getLocals()) {
            setLocal(slot, value);
        } else {
            setStack(slot - getLocals(), value);
        }
    }
}
