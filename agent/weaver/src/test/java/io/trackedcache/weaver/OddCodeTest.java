package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Code that the JVM accepts but that current compilers do not emit. */
class OddCodeTest {
    private static final String TEXT_TO_TEXT = "(Ljava/lang/String;)Ljava/lang/String;";

    // A finally block as compilers emitted it up to version 49: one subroutine, called at every exit.
    @ParameterizedTest
    @ValueSource(ints = {48, 49, 50})
    void countsMethodWithSubroutine(int version) throws Throwable {
        Woven woven = new HandMade(version)
                .withLookup("subroutine", TEXT_TO_TEXT, code -> {
                    Label start = new Label();
                    Label end = new Label();
                    Label handler = new Label();
                    Label subroutine = new Label();
                    code.visitTryCatchBlock(start, end, handler, null);
                    code.visitLabel(start);
                    code.visitVarInsn(Opcodes.ALOAD, 0);
                    code.visitInsn(Opcodes.ICONST_1);
                    code.visitMethodInsn(
                            Opcodes.INVOKEVIRTUAL, "java/lang/String", "substring", "(I)Ljava/lang/String;", false);
                    code.visitVarInsn(Opcodes.ASTORE, 1);
                    code.visitJumpInsn(Opcodes.JSR, subroutine);
                    code.visitVarInsn(Opcodes.ALOAD, 1);
                    code.visitInsn(Opcodes.ARETURN);
                    code.visitLabel(end);
                    code.visitLabel(handler);
                    code.visitVarInsn(Opcodes.ASTORE, 2);
                    code.visitJumpInsn(Opcodes.JSR, subroutine);
                    code.visitVarInsn(Opcodes.ALOAD, 2);
                    code.visitInsn(Opcodes.ATHROW);
                    code.visitLabel(subroutine);
                    code.visitVarInsn(Opcodes.ASTORE, 3);
                    code.visitInsn(Opcodes.NOP);
                    code.visitVarInsn(Opcodes.RET, 3);
                    code.visitMaxs(2, 4);
                })
                .load();

        assertThat(woven.call("subroutine", "key")).isEqualTo("ey");
        assertThatThrownBy(() -> woven.call("subroutine", "")).isInstanceOf(IndexOutOfBoundsException.class);

        assertThat(woven.counts("subroutine")).isEqualTo(new Counts(1, 0, 1));
    }

    // A subroutine that returns from the method, and leaves its return address on the stack.
    @ParameterizedTest
    @ValueSource(ints = {48, 49, 50})
    void countsReturnOutOfSubroutine(int version) throws Throwable {
        Woven woven = new HandMade(version)
                .withLookup("returningSubroutine", TEXT_TO_TEXT, code -> {
                    Label subroutine = new Label();
                    code.visitJumpInsn(Opcodes.JSR, subroutine);
                    code.visitLabel(subroutine);
                    code.visitVarInsn(Opcodes.ASTORE, 1);
                    code.visitVarInsn(Opcodes.ALOAD, 0);
                    code.visitInsn(Opcodes.ARETURN);
                    code.visitMaxs(1, 2);
                })
                .load();

        assertThat(woven.call("returningSubroutine", "key")).isEqualTo("key");

        assertThat(woven.counts("returningSubroutine")).isEqualTo(new Counts(1, 0, 0));
    }

    // Version 50 may have no frames: the JVM then falls back to the verifier that infers types.
    @ParameterizedTest
    @ValueSource(ints = {45, 46, 48, 49, 50})
    void countsBranchingMethodWithoutFrames(int version) throws Throwable {
        Woven woven = new HandMade(version)
                .withLookup("noFrames", TEXT_TO_TEXT, code -> {
                    Label found = new Label();
                    code.visitVarInsn(Opcodes.ALOAD, 0);
                    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "length", "()I", false);
                    code.visitJumpInsn(Opcodes.IFNE, found);
                    code.visitInsn(Opcodes.ACONST_NULL);
                    code.visitInsn(Opcodes.ARETURN);
                    code.visitLabel(found);
                    code.visitVarInsn(Opcodes.ALOAD, 0);
                    code.visitInsn(Opcodes.ARETURN);
                    code.visitMaxs(1, 1);
                })
                .load();

        assertThat(woven.call("noFrames", "key")).isEqualTo("key");
        assertThat(woven.call("noFrames", "")).isNull();

        assertThat(woven.counts("noFrames")).isEqualTo(new Counts(1, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {49, 52, 61})
    void ignoresOperandsBelowTheResult(int version) throws Throwable {
        Woven woven = new HandMade(version)
                .withLookup("leftBehind", "(J)J", code -> {
                    code.visitLdcInsn(1.0);
                    code.visitInsn(Opcodes.ACONST_NULL);
                    code.visitVarInsn(Opcodes.LLOAD, 0);
                    code.visitInsn(Opcodes.LRETURN);
                    code.visitMaxs(5, 2);
                })
                .load();

        assertThat(woven.call("leftBehind", 7L)).isEqualTo(7L);

        assertThat(woven.counts("leftBehind")).isEqualTo(new Counts(1, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {49, 52, 61})
    void countsMethodThatOverwritesAParameterByAnotherType(int version) throws Throwable {
        Woven woven = new HandMade(version)
                .withLookup("overwritten", "(Ljava/lang/String;J)J", code -> {
                    code.visitVarInsn(Opcodes.LLOAD, 1);
                    code.visitVarInsn(Opcodes.LSTORE, 0);
                    code.visitInsn(Opcodes.FCONST_0);
                    code.visitVarInsn(Opcodes.FSTORE, 2);
                    code.visitVarInsn(Opcodes.LLOAD, 0);
                    code.visitInsn(Opcodes.LRETURN);
                    code.visitMaxs(2, 3);
                })
                .load();

        assertThat(woven.call("overwritten", "key", 7L)).isEqualTo(7L);

        assertThat(woven.counts("overwritten")).isEqualTo(new Counts(1, 0, 0));
    }

    // The JVM narrows an int to the type of the result only when the method returns.
    @ParameterizedTest
    @CsvSource({"Z, 2, 0, 1", "Z, 3, 1, 0", "B, 1000, 1, 0", "S, 100000, 1, 0", "C, -1, 1, 0"})
    void readsResultAsItsCallerSeesIt(String type, int returned, int hits, int misses) throws Throwable {
        Woven woven = new HandMade(61)
                .withLookup("wide" + type, "()" + type, code -> {
                    code.visitLdcInsn(returned);
                    code.visitInsn(Opcodes.IRETURN);
                    code.visitMaxs(1, 0);
                })
                .load();

        assertThat(woven.call("wide" + type)).isNotNull();

        assertThat(woven.counts("wide" + type)).isEqualTo(new Counts(hits, misses, 0));
    }
}
