package io.trackedcache.weaver;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Computes the {@link SizeValue} that each instruction of one method produces, and reports the sources of numbers. */
final class SizeInterpreter extends Interpreter<SizeValue> {
    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";

    private final SizeCode code;
    private final SizeSources sources;
    private final SizeCalls calls;
    private final List<SizeValue> arguments;
    private int parameters;
    private @Nullable SizeValue returned;

    /**
     * Creates an interpreter of one method.
     *
     * @param arguments the values it is called with, {@code this} first
     */
    SizeInterpreter(SizeCode code, List<SizeValue> arguments) {
        super(Opcodes.ASM9);
        this.code = code;
        this.sources = code.sources();
        this.calls = new SizeCalls(code);
        this.arguments = arguments;
    }

    /** Returns what is known of the result of the method, once its code was visited. */
    SizeValue result(Type type) {
        return returned != null ? returned : SizeValue.number(Math.max(1, type.getSize()));
    }

    // ASM expects null for void.
    @Override
    public @Nullable SizeValue newValue(@Nullable Type type) {
        if (Type.VOID_TYPE.equals(type)) {
            return null;
        }
        return type == null ? SizeValue.UNCLEAR : SizeValue.UNCLEAR.withSize(type.getSize());
    }

    @Override
    public SizeValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
        int parameter = parameters++;
        return parameter < arguments.size()
                ? arguments.get(parameter).withSize(type.getSize())
                : SizeValue.UNCLEAR.withSize(type.getSize());
    }

    @Override
    public SizeValue newOperation(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (opcode == Opcodes.ACONST_NULL) {
            return SizeValue.NULL;
        }
        if (instruction instanceof FieldInsnNode field) {
            return staticField(field);
        }
        if (instruction instanceof LdcInsnNode constant) {
            boolean isWide = constant.cst instanceof Long || constant.cst instanceof Double;
            return SizeValue.number(isWide ? 2 : 1);
        }
        if (opcode == Opcodes.NEW || opcode == Opcodes.JSR) {
            return SizeValue.UNCLEAR;
        }
        boolean isWide = opcode == Opcodes.LCONST_0
                || opcode == Opcodes.LCONST_1
                || opcode == Opcodes.DCONST_0
                || opcode == Opcodes.DCONST_1;
        return SizeValue.number(isWide ? 2 : 1);
    }

    private SizeValue staticField(FieldInsnNode field) {
        Type type = Type.getType(field.desc);
        if (!code.isOwn(field.owner)) {
            return code.unclear(type);
        }
        if (!SizeCalls.isPlain(type)) {
            return SizeValue.of(SizeValue.Kind.OBJECT, new SizeStore(field.owner, field.name, field.desc, true, ""));
        }
        if (!code.isFinalField(field.name)) {
            // A counter of all instances.
            sources.addUnclear();
        }
        return SizeValue.number(type.getSize());
    }

    @Override
    public SizeValue copyOperation(AbstractInsnNode instruction, SizeValue value) {
        return value;
    }

    @Override
    public @Nullable SizeValue unaryOperation(AbstractInsnNode instruction, SizeValue value) {
        return switch (instruction.getOpcode()) {
            case Opcodes.GETFIELD -> field((FieldInsnNode) instruction, value);
            case Opcodes.ARRAYLENGTH -> length(value);
            case Opcodes.CHECKCAST -> value;
            case Opcodes.INSTANCEOF -> instanceOf(value);
            case Opcodes.IFNULL, Opcodes.IFNONNULL -> compared(value);
            case Opcodes.PUTSTATIC -> put(value);
            case Opcodes.NEWARRAY, Opcodes.ANEWARRAY -> SizeValue.UNCLEAR;
            case Opcodes.INEG,
                    Opcodes.FNEG,
                    Opcodes.IINC,
                    Opcodes.L2I,
                    Opcodes.L2F,
                    Opcodes.D2I,
                    Opcodes.D2F,
                    Opcodes.I2F,
                    Opcodes.F2I,
                    Opcodes.I2B,
                    Opcodes.I2C,
                    Opcodes.I2S -> number(1, value);
            case Opcodes.LNEG,
                    Opcodes.DNEG,
                    Opcodes.I2L,
                    Opcodes.F2L,
                    Opcodes.D2L,
                    Opcodes.I2D,
                    Opcodes.L2D,
                    Opcodes.F2D -> number(2, value);
            default -> null;
        };
    }

    private static SizeValue number(int size, SizeValue value) {
        return value.isNumber() ? value.withSize(size) : SizeValue.number(size);
    }

    private SizeValue field(FieldInsnNode field, SizeValue holder) {
        Type type = Type.getType(field.desc);
        return switch (holder.kind()) {
            case THIS -> ownField(field, type);
            case OBJECT, ELEMENT -> code.isNestmate(field.owner) ? innerField(field, holder, type) : code.unclear(type);
            case NULL -> SizeCalls.isPlain(type) ? SizeValue.number(type.getSize()) : SizeValue.NULL;
            default -> code.unclear(type);
        };
    }

    private SizeValue ownField(FieldInsnNode field, Type type) {
        if (SizeCalls.isPlain(type)) {
            sources.addOwnState();
            return SizeValue.number(type.getSize());
        }
        return code.isOwn(field.owner)
                ? SizeValue.of(SizeValue.Kind.OBJECT, new SizeStore(field.owner, field.name, field.desc, false, ""))
                : SizeValue.UNCLEAR;
    }

    /** Returns a field of an object that the class has written for itself, such as the next of its nodes. */
    private SizeValue innerField(FieldInsnNode field, SizeValue holder, Type type) {
        boolean isElement = holder.is(SizeValue.Kind.ELEMENT);
        if (isElement && SizeCalls.isPlain(type)) {
            return SizeValue.elementNumber(type.getSize(), holder.store().ofElements(field.name));
        }
        if (!isElement && (SizeCalls.isPlain(type) || isInner(type))) {
            sources.add(holder.store().by(field.name));
            return SizeCalls.isPlain(type) ? SizeValue.number(type.getSize()) : holder;
        }
        return SizeValue.UNCLEAR;
    }

    private boolean isInner(Type type) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        return element.getSort() != Type.OBJECT || code.isNestmate(element.getInternalName());
    }

    private SizeValue length(SizeValue array) {
        switch (array.kind()) {
            case OBJECT -> sources.add(array.store().by("length"));
            case ELEMENT -> {
                return SizeValue.elementNumber(1, array.store().ofElements("length"));
            }
            case NULL -> {}
            default -> sources.addUnclear();
        }
        return SizeValue.ONE;
    }

    private @Nullable SizeValue put(SizeValue value) {
        sources.addElementOf(value);
        return null;
    }

    private SizeValue instanceOf(SizeValue value) {
        var unused = compared(value);
        return SizeValue.ONE;
    }

    /** A loop may end when an object is missing, so the number depends on the origin of the object. */
    private @Nullable SizeValue compared(SizeValue value) {
        if (value.is(SizeValue.Kind.UNCLEAR)) {
            sources.addUnclear();
        }
        return null;
    }

    @Override
    public @Nullable SizeValue binaryOperation(AbstractInsnNode instruction, SizeValue one, SizeValue two) {
        int opcode = instruction.getOpcode();
        if (opcode == Opcodes.AALOAD) {
            return element(one);
        }
        if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
            boolean isWide = opcode == Opcodes.LALOAD || opcode == Opcodes.DALOAD;
            return content(one, isWide ? 2 : 1);
        }
        if (opcode == Opcodes.IF_ACMPEQ || opcode == Opcodes.IF_ACMPNE) {
            var unused = compared(one);
            return compared(two);
        }
        boolean isJump = opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ICMPLE;
        if (isJump || opcode == Opcodes.PUTFIELD) {
            sources.addElementOf(one);
            sources.addElementOf(two);
            return null;
        }
        return computed(opcode, one, two);
    }

    private SizeValue element(SizeValue array) {
        if (array.is(SizeValue.Kind.OBJECT)) {
            sources.add(array.store().by("length"));
            return SizeValue.of(SizeValue.Kind.ELEMENT, array.store());
        }
        return array.is(SizeValue.Kind.NULL) ? SizeValue.NULL : SizeValue.UNCLEAR;
    }

    private SizeValue content(SizeValue array, int size) {
        switch (array.kind()) {
            case OBJECT -> sources.add(array.store().by("length"));
            case ELEMENT -> {
                return SizeValue.elementNumber(size, array.store().ofElements("length"));
            }
            case NULL -> {}
            default -> sources.addUnclear();
        }
        return SizeValue.number(size);
    }

    /** A comparison of times only chooses among elements; the loop over them has their origin already. */
    private SizeValue computed(int opcode, SizeValue one, SizeValue two) {
        if (opcode >= Opcodes.LCMP && opcode <= Opcodes.DCMPG) {
            return SizeValue.ONE;
        }
        boolean isShift = opcode >= Opcodes.ISHL && opcode <= Opcodes.LUSHR;
        return numberOf(isShift ? one.getSize() : Math.max(one.getSize(), two.getSize()), one, two);
    }

    private SizeValue numberOf(int size, SizeValue one, SizeValue two) {
        boolean isFirst = one.is(SizeValue.Kind.ELEMENT_NUMBER);
        boolean isSecond = two.is(SizeValue.Kind.ELEMENT_NUMBER);
        if (isFirst && isSecond && !one.store().name().equals(two.store().name())) {
            sources.add(one.store());
            sources.add(two.store());
            return SizeValue.number(size);
        }
        return isFirst ? one.withSize(size) : isSecond ? two.withSize(size) : SizeValue.number(size);
    }

    @Override
    public @Nullable SizeValue ternaryOperation(
            AbstractInsnNode instruction, SizeValue array, SizeValue index, SizeValue value) {
        return null;
    }

    @Override
    public @Nullable SizeValue naryOperation(AbstractInsnNode instruction, List<? extends SizeValue> values) {
        if (instruction instanceof MethodInsnNode call) {
            return calls.call(call, List.copyOf(values));
        }
        if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            return dynamic(dynamic, List.copyOf(values));
        }
        return SizeValue.UNCLEAR;
    }

    private @Nullable SizeValue dynamic(InvokeDynamicInsnNode call, List<SizeValue> captured) {
        Type result = Type.getReturnType(call.desc);
        boolean isLambda = call.bsm.getOwner().equals(LAMBDAS) && call.bsmArgs.length > 1;
        if (isLambda && call.bsmArgs[1] instanceof Handle method) {
            return SizeValue.lambda(method, captured);
        }
        return result.getSort() == Type.VOID ? null : code.unclear(result);
    }

    @Override
    public void returnOperation(AbstractInsnNode instruction, SizeValue value, @Nullable SizeValue expected) {
        returned = returned == null ? value : merge(returned, value);
    }

    /** Returns what both values may be. Called for each path to an instruction, until nothing changes. */
    @Override
    public SizeValue merge(SizeValue one, SizeValue two) {
        if (one.equals(two)) {
            return one;
        }
        boolean isWide = one.getSize() == 2 && two.getSize() == 2;
        if (one.isNumber() && two.isNumber() && one.getSize() == two.getSize()) {
            SizeValue merged = numberOf(one.getSize(), one, two);
            return merged.equals(one) ? one : merged;
        }
        if (two.is(SizeValue.Kind.NULL) && one.getSize() == 1) {
            return one;
        }
        if (one.is(SizeValue.Kind.NULL) && two.getSize() == 1) {
            return two;
        }
        return SizeValue.UNCLEAR.withSize(isWide ? 2 : 1);
    }
}
