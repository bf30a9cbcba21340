package io.trackedcache.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Code that current compilers do not generate. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // Only ends a hang.
class OddCodeTest {

    @ParameterizedTest
    @ValueSource(ints = {45, 46, 48, 49, 50, 51, 52, 55, 61, 65, 69})
    void isReadInEveryClassFileVersion(int version) {
        assertThat(new HandMade(version).withCounter("count").audit().findings())
                .extracting(Finding::method)
                .containsExactly("count()");
    }

    @Test
    void hasNoLineWithoutDebugInformation() {
        assertThat(new HandMade(52).withCounter("count").audit().findings())
                .singleElement()
                .asString()
                .startsWith("hand.Made.count() (unknown source) hits  static-field (likely): ");
    }

    @Test
    void isAnalyzedThroughSubroutines() {
        ClassAudit audit = new HandMade(48)
                .withMethod("count", 2, 1, code -> {
                    Label subroutine = new Label();
                    code.visitJumpInsn(Opcodes.JSR, subroutine);
                    code.visitJumpInsn(Opcodes.JSR, subroutine);
                    HandMade.count(code);
                    code.visitInsn(Opcodes.RETURN);
                    code.visitLabel(subroutine);
                    code.visitVarInsn(Opcodes.ASTORE, 0);
                    HandMade.count(code);
                    code.visitVarInsn(Opcodes.RET, 0);
                })
                .audit();

        assertThat(audit.unanalyzed()).isEmpty();
        assertThat(audit.findings()).hasSize(2);
    }

    @Test
    void isNoFindingInUnreachableCode() {
        ClassAudit audit = new HandMade(49)
                .withMethod("count", 2, 0, code -> {
                    code.visitInsn(Opcodes.RETURN);
                    HandMade.count(code);
                    code.visitInsn(Opcodes.RETURN);
                })
                .audit();

        assertThat(audit.findings()).isEmpty();
    }

    @Test
    void isAProblemWhenStacksOfDifferentHeightsMeet() {
        ClassAudit audit = new HandMade(49)
                .withMethod("count", 9, 0, code -> {
                    Label again = new Label();
                    code.visitLabel(again);
                    HandMade.count(code);
                    code.visitInsn(Opcodes.ICONST_1);
                    code.visitJumpInsn(Opcodes.GOTO, again);
                })
                .audit();

        assertThat(audit.unanalyzed()).containsExactly("count()V: stacks of different heights meet at instruction 0");
    }

    @Test
    void isAProblemWhenAFieldHasNoType() {
        ClassAudit audit = new HandMade(49)
                .withMethod("count", 2, 0, code -> {
                    HandMade.count(code);
                    code.visitFieldInsn(Opcodes.GETSTATIC, HandMade.INTERNAL_NAME, "hits", "()V");
                    code.visitInsn(Opcodes.RETURN);
                })
                .withCounter("countAsWell")
                .audit();

        assertThat(audit.unanalyzed()).containsExactly("count()V: java.lang.AssertionError");
        assertThat(audit.findings()).extracting(Finding::method).containsExactly("countAsWell()");
    }

    @Test
    void isAProblemWhenExecutionCanRunPastItsEnd() {
        ClassAudit audit = new HandMade(49)
                .withMethod("count", 2, 0, HandMade::count)
                .withCounter("countAsWell")
                .audit();

        assertThat(audit.unanalyzed()).containsExactly("count()V: execution can run past its end");
        assertThat(audit.findings()).extracting(Finding::method).containsExactly("countAsWell()");
    }

    @Test
    void isAProblemWhenItNeedsTooMuchMemory() {
        ClassAudit audit = new HandMade(49)
                .withMethod("count", 65_535, 65_535, code -> {
                    for (int times = 0; times < 100; times++) {
                        HandMade.count(code);
                    }
                    code.visitInsn(Opcodes.RETURN);
                })
                .audit();

        assertThat(audit.unanalyzed()).containsExactly("count()V: it is too large");
    }

    @Test
    void isAProblemWhenItNeedsTooMuchTime() {
        ClassAudit audit = new HandMade(49)
                .withMethod("count", 2, 300, code -> {
                    Label start = new Label();
                    Label end = new Label();
                    Label handler = new Label();
                    for (int block = 0; block < 60_000; block++) {
                        code.visitTryCatchBlock(start, end, handler, null);
                    }
                    code.visitLabel(start);
                    for (int times = 0; times < 4_000; times++) {
                        HandMade.count(code);
                    }
                    code.visitLabel(end);
                    code.visitInsn(Opcodes.RETURN);
                    code.visitLabel(handler);
                    code.visitInsn(Opcodes.POP);
                    code.visitInsn(Opcodes.RETURN);
                })
                .audit();

        assertThat(audit.unanalyzed()).containsExactly("count()V: it has too many paths");
    }

    @Test
    void expressionMayDoubleRepeatedlyInALoop() {
        ClassAudit audit = new HandMade(49)
                .withMethod("count", 3, 2, code -> {
                    Label again = new Label();
                    code.visitInsn(Opcodes.ACONST_NULL);
                    code.visitVarInsn(Opcodes.ASTORE, 0);
                    code.visitInsn(Opcodes.ICONST_0);
                    code.visitVarInsn(Opcodes.ISTORE, 1);
                    code.visitLabel(again);
                    HandMade.count(code);
                    doubleTheLast(100, code);
                    code.visitVarInsn(Opcodes.ASTORE, 0);
                    code.visitIincInsn(1, 1);
                    code.visitVarInsn(Opcodes.ILOAD, 1);
                    code.visitJumpInsn(Opcodes.IFNE, again);
                    code.visitInsn(Opcodes.RETURN);
                })
                .audit();

        assertThat(audit.unanalyzed()).isEmpty();
        assertThat(audit.findings()).hasSize(1);
    }

    /** Emits {@code x = both(x, x)}. */
    private static void doubleTheLast(int times, MethodVisitor code) {
        String descriptor = "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;";
        code.visitInsn(Opcodes.ACONST_NULL);
        for (int time = 0; time < times; time++) {
            code.visitInsn(Opcodes.DUP);
            code.visitMethodInsn(Opcodes.INVOKESTATIC, HandMade.INTERNAL_NAME, "both", descriptor, false);
        }
    }

    @Test
    void lockThatIsNeverReleasedIsHeld() {
        ClassAudit audit = new HandMade(49)
                .withMethod("count", 2, 0, code -> {
                    code.visitLdcInsn("lock");
                    code.visitInsn(Opcodes.MONITORENTER);
                    HandMade.count(code);
                    code.visitInsn(Opcodes.RETURN);
                })
                .audit();

        assertThat(audit.findings()).isEmpty();
    }

    @Test
    void unknownMonitorReleasesTheLastOne() {
        ClassAudit audit = new HandMade(49)
                .withMethod("count", 2, 0, code -> {
                    code.visitLdcInsn("lock");
                    code.visitInsn(Opcodes.MONITORENTER);
                    code.visitLdcInsn("other");
                    code.visitInsn(Opcodes.MONITOREXIT);
                    HandMade.count(code);
                    code.visitInsn(Opcodes.RETURN);
                })
                .audit();

        assertThat(audit.findings()).hasSize(1);
    }

    @Test
    void controlCharactersInNamesAreEscaped() {
        List<Finding> findings =
                new HandMade(52).withCounter("\u001b[2Jcount\n").audit().findings();

        assertThat(findings).singleElement().asString().startsWith("hand.Made.\\u001b[2Jcount () ");
    }
}
