package io.trackedcache.fuzz;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A generator of method bodies: nested statements, each of which leaves the stack unchanged, and a return. */
final class GeneratedCode {
    private static final int MOST_DEPTH = 4;

    private final Choices choices;
    private final MethodVisitor code;
    private final String owner;
    private final Type type;
    private final boolean isStatic;
    private final int version;
    private final int firstFree;

    GeneratedCode(Choices choices, MethodVisitor code, String owner, Type type, boolean isStatic, int version) {
        this.choices = choices;
        this.code = code;
        this.owner = owner;
        this.type = type;
        this.isStatic = isStatic;
        this.version = version;
        this.firstFree = type.getArgumentsAndReturnSizes() >> 2;
    }

    void add(boolean isConstructor) {
        code.visitCode();
        if (isConstructor) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        }
        addStatements(0);
        addReturn();
        code.visitMaxs(0, 0);
    }

    private void addStatements(int depth) {
        for (int left = choices.below(4); left > 0; left--) {
            addStatement(depth);
        }
    }

    private void addStatement(int depth) {
        switch (choices.below(depth < MOST_DEPTH ? 13 : 8)) {
            case 0 -> code.visitInsn(Opcodes.NOP);
            case 1 -> addStore();
            case 2 -> addOverwrittenThis();
            case 3 -> addThrow();
            case 4 -> addLoadOfClass();
            case 5 -> addHeldMonitor();
            case 6 -> addLine();
            case 7 -> addSubroutine();
            case 8 -> addIf(depth);
            case 9 -> addLoop(depth);
            case 10 -> addTry(depth);
            case 11 -> addSwitch(depth);
            default -> addEarlyReturn();
        }
    }

    private void addStore() {
        int variable = firstFree + choices.below(choices.oneIn(10) ? 60_000 : 6);
        switch (choices.below(4)) {
            case 0 -> store(Opcodes.ICONST_1, Opcodes.ISTORE, variable);
            case 1 -> store(Opcodes.LCONST_1, Opcodes.LSTORE, variable);
            case 2 -> store(Opcodes.DCONST_1, Opcodes.DSTORE, variable);
            default -> store(Opcodes.ACONST_NULL, Opcodes.ASTORE, variable);
        }
    }

    private void addOverwrittenThis() {
        store(choices.of(Opcodes.ICONST_1, Opcodes.ICONST_2), Opcodes.ISTORE, 0);
    }

    private void store(int push, int store, int variable) {
        code.visitInsn(push);
        code.visitVarInsn(store, variable);
    }

    /** Adds a throw under an unknown condition, so that the following code is reachable. */
    private void addThrow() {
        Label behind = new Label();
        pushUnknown();
        code.visitJumpInsn(Opcodes.IFEQ, behind);
        code.visitTypeInsn(Opcodes.NEW, "java/lang/IllegalStateException");
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/IllegalStateException", "<init>", "()V", false);
        code.visitInsn(Opcodes.ATHROW);
        code.visitLabel(behind);
    }

    private void pushUnknown() {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "nanoTime", "()J", false);
        code.visitInsn(Opcodes.L2I);
    }

    private void addLoadOfClass() {
        code.visitLdcInsn(version >= Opcodes.V1_5 ? Type.getObjectType(owner) : (Object) "text");
        code.visitInsn(Opcodes.POP);
    }

    private void addHeldMonitor() {
        code.visitTypeInsn(Opcodes.NEW, "java/lang/Object");
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        code.visitInsn(Opcodes.MONITORENTER);
    }

    private void addLine() {
        Label here = new Label();
        code.visitLabel(here);
        code.visitLineNumber(1 + choices.below(60_000), here);
    }

    private void addSubroutine() {
        if (version >= Opcodes.V1_6) {
            return;
        }
        Label subroutine = new Label();
        Label behind = new Label();
        code.visitJumpInsn(Opcodes.JSR, subroutine);
        code.visitJumpInsn(Opcodes.GOTO, behind);
        code.visitLabel(subroutine);
        code.visitVarInsn(Opcodes.ASTORE, firstFree + 10);
        code.visitVarInsn(Opcodes.RET, firstFree + 10);
        code.visitLabel(behind);
    }

    private void addIf(int depth) {
        Label otherwise = new Label();
        Label behind = new Label();
        pushUnknown();
        code.visitJumpInsn(choices.of(Opcodes.IFEQ, Opcodes.IFLT, Opcodes.IFGT), otherwise);
        addStatements(depth + 1);
        code.visitJumpInsn(Opcodes.GOTO, behind);
        code.visitLabel(otherwise);
        addStatements(depth + 1);
        code.visitLabel(behind);
    }

    private void addLoop(int depth) {
        Label again = new Label();
        code.visitLabel(again);
        addStatements(depth + 1);
        pushUnknown();
        code.visitJumpInsn(Opcodes.IFNE, again);
    }

    private void addTry(int depth) {
        Label start = new Label();
        Label end = new Label();
        Label handler = new Label();
        Label behind = new Label();
        String caught = choices.of("java/lang/Throwable", "java/io/IOException", "");
        code.visitTryCatchBlock(start, end, handler, caught.isEmpty() ? null : caught);
        code.visitLabel(start);
        code.visitInsn(Opcodes.NOP);
        addStatements(depth + 1);
        code.visitLabel(end);
        code.visitJumpInsn(Opcodes.GOTO, behind);
        code.visitLabel(handler);
        code.visitInsn(Opcodes.POP);
        addStatements(depth + 1);
        code.visitLabel(behind);
    }

    private void addSwitch(int depth) {
        Label[] cases = {new Label(), new Label()};
        Label none = new Label();
        pushUnknown();
        if (choices.oneIn(2)) {
            code.visitTableSwitchInsn(0, 1, none, cases);
        } else {
            code.visitLookupSwitchInsn(none, new int[] {-5, 1_000}, cases);
        }
        for (Label one : cases) {
            code.visitLabel(one);
            addStatements(depth + 1);
        }
        code.visitLabel(none);
    }

    private void addEarlyReturn() {
        Label behind = new Label();
        pushUnknown();
        code.visitJumpInsn(Opcodes.IFEQ, behind);
        if (choices.oneIn(2)) {
            code.visitInsn(Opcodes.LCONST_0);
        }
        addReturn();
        code.visitLabel(behind);
    }

    private void addReturn() {
        Type result = type.getReturnType();
        switch (result.getSort()) {
            case Type.VOID -> code.visitInsn(Opcodes.RETURN);
            case Type.LONG -> pushAndReturn(Opcodes.LCONST_1, result);
            case Type.DOUBLE -> pushAndReturn(Opcodes.DCONST_1, result);
            case Type.FLOAT -> pushAndReturn(Opcodes.FCONST_1, result);
            case Type.ARRAY, Type.OBJECT -> pushAndReturn(Opcodes.ACONST_NULL, result);
            default -> pushAndReturn(isStatic ? Opcodes.ICONST_5 : Opcodes.ICONST_1, result);
        }
    }

    private void pushAndReturn(int push, Type result) {
        code.visitInsn(push);
        code.visitInsn(result.getOpcode(Opcodes.IRETURN));
    }
}
