package io.trackedcache.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Computes the {@link AbstractValue} that each instruction produces from the values it takes. */
final class ValueInterpreter extends Interpreter<AbstractValue> {
    private static final AbstractValue NOTHING = AbstractValue.of(1, new Source.Constant("nothing"));

    private final InsnList code;
    private final Accessors accessors;

    ValueInterpreter(InsnList code, Accessors accessors) {
        super(Opcodes.ASM9);
        this.code = code;
        this.accessors = accessors;
    }

    // Called for unset variables and for results of methods. ASM expects null for void.
    @Override
    public @Nullable AbstractValue newValue(@Nullable Type type) {
        return Type.VOID_TYPE.equals(type) ? null : NOTHING;
    }

    @Override
    public AbstractValue newOperation(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (instruction instanceof FieldInsnNode field) {
            return fieldOf(new Source.TheClass(), field, field);
        }
        if (instruction instanceof LdcInsnNode constant) {
            boolean isWide = constant.cst instanceof Long || constant.cst instanceof Double;
            return AbstractValue.of(isWide ? 2 : 1, new Source.Constant(constant.cst));
        }
        if (instruction instanceof IntInsnNode constant) {
            return AbstractValue.of(1, new Source.Constant(constant.operand));
        }
        if (opcode == Opcodes.NEW) {
            return AbstractValue.of(1, new Source.NewObject(at(instruction)));
        }
        return opcode >= Opcodes.ACONST_NULL && opcode <= Opcodes.DCONST_1 ? small(opcode) : computed(1, instruction);
    }

    /** Returns the value of a constant instruction. {@code iconst_1} equals {@code bipush 1}. */
    private static AbstractValue small(int opcode) {
        return switch (opcode) {
            case Opcodes.LCONST_0, Opcodes.LCONST_1, Opcodes.DCONST_0, Opcodes.DCONST_1 ->
                AbstractValue.of(2, new Source.Constant("wide constant " + opcode));
            case Opcodes.ACONST_NULL, Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2 ->
                AbstractValue.of(1, new Source.Constant("constant " + opcode));
            default -> AbstractValue.of(1, new Source.Constant(opcode - Opcodes.ICONST_0));
        };
    }

    @Override
    public AbstractValue copyOperation(AbstractInsnNode instruction, AbstractValue value) {
        return value;
    }

    @Override
    public @Nullable AbstractValue unaryOperation(AbstractInsnNode instruction, AbstractValue value) {
        int opcode = instruction.getOpcode();
        if (opcode == Opcodes.GETFIELD) {
            FieldInsnNode field = (FieldInsnNode) instruction;
            return fieldOf(value.source(), field, field);
        }
        if (opcode == Opcodes.IINC) {
            return value.afterChange(at(instruction), Change.SUM);
        }
        if (Numbers.negates(opcode)) {
            return value.afterChange(at(instruction), Change.OTHER);
        }
        if (opcode == Opcodes.CHECKCAST) {
            return value;
        }
        return Numbers.casts(opcode) ? value.as(sizeOfCast(opcode)) : computed(sizeOfNegation(opcode), instruction);
    }

    private static int sizeOfCast(int opcode) {
        return switch (opcode) {
            case Opcodes.I2L, Opcodes.I2D, Opcodes.L2D, Opcodes.F2L, Opcodes.F2D, Opcodes.D2L -> 2;
            default -> 1;
        };
    }

    private static int sizeOfNegation(int opcode) {
        return opcode == Opcodes.LNEG || opcode == Opcodes.DNEG ? 2 : 1;
    }

    @Override
    public @Nullable AbstractValue binaryOperation(
            AbstractInsnNode instruction, AbstractValue first, AbstractValue second) {
        int opcode = instruction.getOpcode();
        if (Numbers.adds(opcode)) {
            return first.combinedWith(second, at(instruction), Change.SUM);
        }
        if (Numbers.subtracts(opcode)) {
            AbstractValue subtracted = second.afterChange(at(instruction), Change.OTHER);
            return first.afterChange(at(instruction), Change.SUM).orFrom(subtracted);
        }
        if (Numbers.combines(opcode)) {
            return first.combinedWith(second, at(instruction), Change.OTHER);
        }
        if (Numbers.isElementLoad(opcode)) {
            int size = opcode == Opcodes.LALOAD || opcode == Opcodes.DALOAD ? 2 : 1;
            return AbstractValue.of(
                    size, new Source.Element(first.source(), second.source()).orComputed(at(instruction)));
        }
        if (opcode == Opcodes.LCMP && first.source() instanceof Source.LockAttempt) {
            return first.as(1); // A stamp, compared with 0, which means that the lock was not acquired.
        }
        return computed(isComparison(opcode) ? 1 : first.size(), instruction);
    }

    private static boolean isComparison(int opcode) {
        return opcode >= Opcodes.LCMP && opcode <= Opcodes.DCMPG;
    }

    @Override
    public @Nullable AbstractValue ternaryOperation(
            AbstractInsnNode instruction, AbstractValue array, AbstractValue index, AbstractValue value) {
        return null;
    }

    @Override
    public @Nullable AbstractValue naryOperation(
            AbstractInsnNode instruction, List<? extends AbstractValue> arguments) {
        if (instruction instanceof MethodInsnNode call) {
            return resultOf(call, arguments);
        }
        if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            Handle function = Lambdas.targetOf(dynamic);
            return function != null
                    ? AbstractValue.of(1, new Source.Function(function))
                    : computed(Type.getReturnType(dynamic.desc).getSize(), instruction);
        }
        return computed(1, instruction);
    }

    private @Nullable AbstractValue resultOf(MethodInsnNode call, List<? extends AbstractValue> arguments) {
        int size = Type.getReturnType(call.desc).getSize();
        int at = at(call);
        if (Numbers.boxes(call.owner, call.name, call.desc) || Numbers.unboxes(call.owner, call.name, call.desc)) {
            return arguments.get(0).as(size);
        }
        if (Numbers.adds(call.owner, call.name)) {
            return arguments.get(0).combinedWith(arguments.get(1), at, Change.SUM);
        }
        if (Numbers.changes(call.owner, call.name)) {
            return arguments.get(0).afterChange(at, Change.SUM);
        }
        if (Numbers.selects(call.owner, call.name)) {
            return arguments.get(0).combinedWith(arguments.get(1), at, Change.EXTREME);
        }
        return AbstractValue.of(
                size,
                sourceOf(call, arguments.stream().map(AbstractValue::source).toList(), at));
    }

    private Source sourceOf(MethodInsnNode call, List<Source> arguments, int at) {
        FieldInsnNode field = accessors.fieldOf(call);
        if (field != null && accessors.isGetter(call)) {
            return fieldOf(arguments.isEmpty() ? new Source.TheClass() : arguments.get(0), field, call)
                    .source();
        }
        if (call.name.equals("clone") && call.desc.startsWith("()")) {
            return new Source.NewObject(at);
        }
        Source.Entry held = Holders.readBy(call, arguments);
        if (held != null) {
            return held.orComputed(at);
        }
        if (MapCalls.reads(call)) {
            return new Source.Entry(arguments.get(0), arguments.get(1)).orComputed(at);
        }
        if (call.getOpcode() != Opcodes.INVOKESTATIC && Locks.isAttemptedBy(call, arguments.get(0))) {
            return new Source.LockAttempt(arguments.get(0)).orComputed(at);
        }
        return new Source.Call(call.owner, call.name, call.desc, arguments).orComputed(at);
    }

    private AbstractValue fieldOf(Source object, FieldInsnNode field, AbstractInsnNode reader) {
        Source source = new Source.Field(object, field.owner, field.name, field.desc).orComputed(at(reader));
        return AbstractValue.of(Type.getType(field.desc).getSize(), source);
    }

    private AbstractValue computed(int size, AbstractInsnNode instruction) {
        return AbstractValue.of(size, new Source.Computed(at(instruction)));
    }

    private int at(AbstractInsnNode instruction) {
        return code.indexOf(instruction);
    }

    @Override
    public void returnOperation(AbstractInsnNode instruction, AbstractValue value, AbstractValue expected) {
        // AddingFunctions looks at returned values itself.
    }

    @Override
    public AbstractValue merge(AbstractValue value, AbstractValue other) {
        throw new IllegalStateException("MethodFlow merges frames, because it knows where paths join");
    }
}
