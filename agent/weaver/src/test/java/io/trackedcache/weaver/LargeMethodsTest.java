package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.MethodNode;

/** Methods near the limits of class files are woven as long as they fit, and skipped otherwise. */
class LargeMethodsTest {
    private static final int MOST_CODE = 65_535;
    private static final int MOST_SLOTS = 65_535;
    private static final String TEXT_TO_TEXT = "(Ljava/lang/String;)Ljava/lang/String;";

    @ParameterizedTest
    @ValueSource(ints = {49, 52, 61})
    void skipsMethodThatWouldExceedTheLimitAndWeavesTheOthers(int version) throws Throwable {
        byte[] classFile = new HandMade(version)
                .withLookup("huge", TEXT_TO_TEXT, code -> returnKeyAfter(MOST_CODE - 10, code))
                .withLookup("small", TEXT_TO_TEXT, code -> returnKeyAfter(0, code))
                .withLookup("enormous", TEXT_TO_TEXT, code -> returnKeyAfter(MOST_CODE - 2, code))
                .classFile();

        assertThat(new Weaver().weave(classFile).reports())
                .containsExactlyInAnyOrder(
                        new MethodReport.Skipped(method("huge"), Role.LOOKUP, Reason.TOO_LARGE),
                        new MethodReport.Skipped(method("enormous"), Role.LOOKUP, Reason.TOO_LARGE),
                        new MethodReport.Woven(method("small"), Role.LOOKUP, "default", "small", false, false, false));
        Woven woven = Woven.load(HandMade.NAME, classFile);
        assertThat(woven.call("huge", "key")).isEqualTo("key");
        assertThat(woven.call("small", "key")).isEqualTo("key");
        assertThat(woven.counts("huge")).isEqualTo(Counts.NONE);
        assertThat(woven.counts("small")).isEqualTo(new Counts(1, 0, 0));
    }

    @Test
    void keepsClassUnchangedWhenItsOnlyLookupIsTooLarge() {
        WovenClass woven = new Weaver().weave(withCodeOf(MOST_CODE));

        assertThat(woven.classFile()).isNull();
        assertThat(woven.reports())
                .containsExactly(new MethodReport.Skipped(method("large"), Role.LOOKUP, Reason.TOO_LARGE));
    }

    @Test
    void weavesMethodThatJustFits() throws Throwable {
        int added = sizeOf(ClassFiles.weave(withCodeOf(1_000))) - 1_000;

        Woven woven = Woven.load(HandMade.NAME, withCodeOf(MOST_CODE - added));

        assertThat(woven.call("large", "key")).isEqualTo("key");
        assertThat(woven.counts("large")).isEqualTo(new Counts(1, 0, 0));
        assertThat(new Weaver().weave(withCodeOf(MOST_CODE - added + 1)).classFile())
                .isNull();
    }

    // A jump reaches 32 KiB; the woven code makes this one longer.
    @ParameterizedTest
    @ValueSource(ints = {49, 50, 52, 61})
    void widensJumpsThatNoLongerReach(int version) throws Throwable {
        Woven woven = new HandMade(version)
                .withLookup("jumping", TEXT_TO_TEXT, code -> {
                    Label end = new Label();
                    code.visitVarInsn(Opcodes.ALOAD, 0);
                    code.visitJumpInsn(Opcodes.IFNULL, end);
                    for (int i = 0; i < 32_760; i++) {
                        code.visitInsn(Opcodes.NOP);
                    }
                    code.visitVarInsn(Opcodes.ALOAD, 0);
                    code.visitInsn(Opcodes.ARETURN);
                    code.visitLabel(end);
                    if (version >= Opcodes.V1_6) {
                        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
                    }
                    code.visitInsn(Opcodes.ACONST_NULL);
                    code.visitInsn(Opcodes.ARETURN);
                    code.visitMaxs(1, 1);
                })
                .load();

        assertThat(woven.call("jumping", "key")).isEqualTo("key");
        assertThat(woven.call("jumping", (Object) null)).isNull();

        assertThat(woven.counts("jumping")).isEqualTo(new Counts(1, 1, 0));
    }

    @ParameterizedTest
    @CsvSource({"1, 300", "1, 65533", "65532, 1", "300, 300"})
    void weavesMethodWithRoomForTwoMoreVariablesAndThreeMoreOperands(int stack, int variables) {
        byte[] woven = ClassFiles.weave(withMaxs(stack, variables));

        MethodNode method = ClassFiles.method(woven, "roomy");
        assertThat(List.of(method.maxStack, method.maxLocals))
                .isEqualTo(List.of(Math.max(stack + 3, 4), variables + 1));
        assertThat(Woven.load(HandMade.NAME, withMaxs(stack, variables)).type()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"1, 65535", "1, 65534", "65535, 1", "65533, 1"})
    void skipsMethodWithoutRoomForVariablesOrOperands(int stack, int variables) {
        WovenClass woven = new Weaver().weave(withMaxs(stack, variables));

        assertThat(woven.reports())
                .extracting(report -> report.method().name(), report -> ((MethodReport.Skipped) report).reason())
                .containsExactly(tuple("roomy", Reason.TOO_LARGE));
        assertThat(woven.classFile()).isNull();
    }

    @Test
    void failsForClassWhoseStaticInitializerWouldExceedTheLimit() {
        byte[] classFile = new HandMade(52)
                .withLookup("old", TEXT_TO_TEXT, code -> returnKeyAfter(0, code))
                .withMethod("<clinit>", "()V", code -> {
                    nops(MOST_CODE - 1, code);
                    code.visitInsn(Opcodes.RETURN);
                    code.visitMaxs(0, 0);
                })
                .classFile();

        assertThatThrownBy(() -> new Weaver().weave(classFile)).isInstanceOf(MethodTooLargeException.class);
    }

    @Test
    void failsForClassWithoutRoomForMoreConstants() {
        HandMade crowded = new HandMade(61).withLookup("crowded", TEXT_TO_TEXT, code -> returnKeyAfter(0, code));
        // Two constants each: the field's name and its value.
        for (int i = 0; i < (MOST_SLOTS - 50) / 2; i++) {
            crowded.withConstant("constant" + i, "I", i);
        }

        assertThatThrownBy(() -> new Weaver().weave(crowded.classFile())).isInstanceOf(ClassTooLargeException.class);
    }

    private static MethodId method(String name) {
        return new MethodId(HandMade.NAME, name, TEXT_TO_TEXT);
    }

    private static int sizeOf(byte[] classFile) {
        CodeSizeEvaluator size = new CodeSizeEvaluator(null);
        ClassFiles.method(classFile, "large").accept(size);
        // A short load of the dynamic constant is one byte less than the estimate.
        return size.getMinSize();
    }

    private static byte[] withCodeOf(int size) {
        return new HandMade(61)
                .withLookup("large", TEXT_TO_TEXT, code -> returnKeyAfter(size - 2, code))
                .classFile();
    }

    private static byte[] withMaxs(int stack, int variables) {
        return new HandMade(61)
                .withLookup("roomy", TEXT_TO_TEXT, code -> {
                    code.visitVarInsn(Opcodes.ALOAD, 0);
                    code.visitInsn(Opcodes.ARETURN);
                    code.visitMaxs(stack, variables);
                })
                .classFile();
    }

    private static void returnKeyAfter(int nops, MethodVisitor code) {
        nops(nops, code);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(1, 1);
    }

    private static void nops(int count, MethodVisitor code) {
        for (int i = 0; i < count; i++) {
            code.visitInsn(Opcodes.NOP);
        }
    }
}
