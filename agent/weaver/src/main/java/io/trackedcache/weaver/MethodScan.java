package io.trackedcache.weaver;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads one method: what its annotations say, and what matters of its code. */
final class MethodScan extends MethodVisitor {
    private final Map<Role, AnnotationValues> roles = new EnumMap<>(Role.class);
    private final MethodId method;
    private final int access;
    private final PassedOn passedOn;
    private boolean namesInstances;
    private boolean signals;
    private boolean storesOverThis;
    private boolean isAnnotated;
    private boolean targetIsIncluded;
    private boolean isIncludedByChance;
    private int maxLocals;
    private int maxStack;
    private int frames;

    MethodScan(MethodId method, int access) {
        super(Opcodes.ASM9);
        this.method = method;
        this.access = access;
        this.passedOn = new PassedOn(method, (access & Opcodes.ACC_STATIC) != 0);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        namesInstances |= descriptor.equals(Annotations.NAME);
        passedOn.annotated(descriptor);
        Role role = Role.ofAnnotation(descriptor);
        if (role == null) {
            return null;
        }
        isAnnotated = true;
        AnnotationValues values = new AnnotationValues();
        roles.put(role, values);
        return values;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        signals |= owner.equals(Annotations.SIGNALS);
        passedOn.calls(owner, name, descriptor);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        passedOn.reads(owner, descriptor);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        passedOn.jumps();
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        // An optimizer may keep a number there once this is no longer needed.
        storesOverThis |= variable == 0 && opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE;
    }

    @Override
    public void visitFrame(int type, int localCount, Object[] locals, int stackCount, Object[] stack) {
        frames++;
    }

    @Override
    public void visitMaxs(int maxStackInUse, int maxLocalsInUse) {
        maxStack = maxStackInUse;
        maxLocals = maxLocalsInUse;
    }

    MethodId method() {
        return method;
    }

    int access() {
        return access;
    }

    int maxLocals() {
        return maxLocals;
    }

    /** About the most bytes that its frames take once it is woven; two more come with each role. */
    long sizeOfFrames() {
        return (frames + 2L) * maxLocals;
    }

    Map<Role, AnnotationValues> roles() {
        return roles;
    }

    /** Makes it a lookup, unless an annotation does. */
    void include(AnnotationValues values, boolean byName) {
        isIncludedByChance = roles.putIfAbsent(Role.LOOKUP, values) == null && !byName;
    }

    /** Whether it is a lookup only as it happens to match a rule for many. */
    boolean isIncludedByChance() {
        return isIncludedByChance;
    }

    /** The method that does the work of one that only passes its call on; null for all others. */
    @Nullable
    MethodId target() {
        String target = passedOn.target();
        return target == null ? null : new MethodId(target, method.name(), method.descriptor());
    }

    /** Says that what it passes its call on to is included as well. */
    void leaveToTarget() {
        targetIsIncluded = true;
    }

    boolean namesInstances() {
        return namesInstances;
    }

    /** Whether it calls for the running lookup, to signal. */
    boolean signals() {
        return signals;
    }

    /** Of what a pattern happens to match, this is left alone without a word. */
    boolean canBeIncluded() {
        return !isConstructor() && !isStaticInitializer() && !is(Opcodes.ACC_BRIDGE | Opcodes.ACC_SYNTHETIC);
    }

    /** Whether it tells the lookups of a cache how they end. */
    boolean tells() {
        return roles.containsKey(Role.LOAD) || roles.containsKey(Role.EXPIRY) || roles.containsKey(Role.READY);
    }

    boolean isConstructor() {
        return method.name().equals("<init>");
    }

    boolean isStaticInitializer() {
        return method.name().equals("<clinit>");
    }

    boolean storesOverThis() {
        return storesOverThis;
    }

    boolean is(int flag) {
        return (access & flag) != 0;
    }

    /** What keeps it from being woven in whatever role; null for nothing. */
    @Nullable
    Reason obstacle() {
        if (is(Opcodes.ACC_BRIDGE) || passesOn()) {
            return Reason.BRIDGE;
        }
        if (isConstructor() || isStaticInitializer()) {
            return Reason.INITIALIZER;
        }
        if (is(Opcodes.ACC_ABSTRACT)) {
            return Reason.ABSTRACT;
        }
        if (is(Opcodes.ACC_NATIVE)) {
            return Reason.NATIVE;
        }
        return Emitter.hasRoom(maxStack, maxLocals, roles.size()) ? null : Reason.TOO_LARGE;
    }

    private boolean passesOn() {
        return isAnnotated ? passedOn.isCopyOfAnnotated() : targetIsIncluded;
    }

    /** What keeps it from that role; null for nothing. */
    @Nullable
    Reason obstacle(Role role, AnnotationValues values, boolean classSignals, boolean classTells) {
        Type result = Type.getReturnType(method.descriptor());
        return switch (role) {
            case LOOKUP ->
                ResultTypes.isCountedRecipe(result)
                        ? obstacleOfRecipe(values, classSignals || classTells)
                        : obstacleOfLookup(result, values, classSignals);
            case EXPIRY, READY -> ResultTypes.isBoolean(result) ? null : Reason.NOT_BOOLEAN;
            case LOAD -> obstacleOfLoad(result);
            case SIZE -> obstacleOfSize(result);
            case CLEANUP, PUT, REMOVAL -> isSuspending() ? Reason.SUSPENDING : reactive(result);
            case STAT -> obstacleOfStat(result, values);
        };
    }

    private static @Nullable Reason obstacleOfRecipe(AnnotationValues values, boolean isTold) {
        if (values.isBulk()) {
            return Reason.REACTIVE;
        }
        return isTold ? Reason.REACTIVE_AND_TOLD : null;
    }

    private @Nullable Reason obstacleOfLookup(Type result, AnnotationValues values, boolean classSignals) {
        if (result.getSort() == Type.VOID && !classSignals) {
            return Reason.VOID;
        }
        if (isSuspending()) {
            return Reason.SUSPENDING;
        }
        if (values.isBulk() && !ResultTypes.mayBeBulk(result)) {
            return Reason.BULK_RESULT;
        }
        if (values.isBulk() && Parameters.variableOfKeys(method.descriptor(), is(Opcodes.ACC_STATIC)) < 0) {
            return Reason.BULK_KEYS;
        }
        return reactive(result);
    }

    private @Nullable Reason obstacleOfLoad(Type result) {
        return isSuspending() ? Reason.SUSPENDING : reactive(result);
    }

    /** A recipe is counted as it is made; how it ends is another matter. */
    private @Nullable Reason obstacleOfStat(Type result, AnnotationValues values) {
        if (values.hasBlankKey()) {
            return Reason.BLANK_KEY;
        }
        if (isSuspending()) {
            return Reason.SUSPENDING;
        }
        return values.onlyOn().isEmpty() ? null : reactive(result);
    }

    private static @Nullable Reason reactive(Type result) {
        return ResultTypes.isReactive(result) ? Reason.REACTIVE : null;
    }

    private @Nullable Reason obstacleOfSize(Type result) {
        if (!method.descriptor().startsWith("()")) {
            return Reason.SIZE_PARAMETERS;
        }
        return ResultTypes.isNumber(result) ? null : Reason.NOT_A_NUMBER;
    }

    /** A function of Kotlin that may go on later: it returns more than once. */
    private boolean isSuspending() {
        return method.descriptor().endsWith("Lkotlin/coroutines/Continuation;)Ljava/lang/Object;");
    }
}
