package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Malicious class files that the JVM accepts: weaving neither breaks them nor makes them grow without limit. */
class HostileClassFilesTest {
    private static final String TEXT_TO_TEXT = "(Ljava/lang/String;)Ljava/lang/String;";
    private static final int MANY_VARIABLES = 65_000;

    // Each frame takes one byte unwoven, and 65,000 bytes with variables of the weaver after all others.
    @Test
    void skipsMethodWhoseFramesWouldGrowTooLarge() throws Throwable {
        byte[] classFile = new HandMade(61)
                .withLookup("framed", TEXT_TO_TEXT, code -> returnBehindFrames(5_000, code))
                .withLookup("small", TEXT_TO_TEXT, HostileClassFilesTest::returnKey)
                .classFile();

        assertThat(reasons(classFile)).containsExactly(tuple("framed", Reason.TOO_LARGE));
        assertThat(Objects.requireNonNull(new Weaver().weave(classFile).classFile()))
                .hasSizeLessThan(classFile.length + 2_000);
    }

    @Test
    void skipsMethodsWhoseFramesTogetherWouldGrowTooLarge() {
        HandMade crowd = new HandMade(61);
        for (int i = 0; i < 500; i++) {
            crowd.withLookup("framed" + i, TEXT_TO_TEXT, code -> returnBehindFrames(2, code));
        }

        assertThat(Objects.requireNonNull(new Weaver().weave(crowd.classFile()).classFile()))
                .hasSizeLessThan(1 << 23);
    }

    @Test
    void skipsAllTooLargeMethodsAtOnce() {
        HandMade crowd = new HandMade(61).withLookup("small", TEXT_TO_TEXT, HostileClassFilesTest::returnKey);
        for (int i = 0; i < 10; i++) {
            crowd.withLookup("returning" + i, TEXT_TO_TEXT, HostileClassFilesTest::returnOften);
        }

        WovenClass woven = new Weaver().weave(crowd.classFile());

        assertThat(woven.reports())
                .filteredOn(MethodReport.Woven.class::isInstance)
                .hasSize(1);
        assertThat(woven.reports()).hasSize(11);
    }

    @Test
    void skipsMethodWhoseProbeTextExceedsAConstant() {
        String name = "n".repeat(40_000);
        byte[] classFile = annotated(values -> {
            values.visit("value", name);
            values.visit("manager", name);
        });

        assertThat(reasons(classFile)).containsExactly(tuple("find", Reason.TOO_LARGE));
    }

    @Test
    void ignoresElementsOfOtherTypes() {
        byte[] classFile = annotated(values -> {
            values.visit("value", 1);
            values.visit("manager", Type.getType("V"));
            values.visit("bulk", "yes");
            values.visit("classifier", 2L);
            values.visitEnum("miss", "Lno/such/Enum;", "EMPTY");
            values.visitAnnotation("missOn", "Lno/such/Annotation;").visitEnd();
        });

        assertThat(new Weaver().weave(classFile).reports())
                .containsExactly(new MethodReport.Woven(
                        new MethodId(HandMade.NAME, "find", TEXT_TO_TEXT),
                        Role.LOOKUP,
                        "default",
                        HandMade.NAME,
                        true,
                        false,
                        false));
    }

    @ParameterizedTest
    @ValueSource(ints = {49, 52, 54})
    void avoidsNamesOfExistingFields(int version) throws Throwable {
        Woven woven = new HandMade(version)
                .withConstant("trackedcache$probe0", "Ljava/lang/Object;", null)
                .withConstant("trackedcache$probe2", "Ljava/lang/Object;", null)
                .withLookup("first", TEXT_TO_TEXT, HostileClassFilesTest::returnKey)
                .withLookup("second", TEXT_TO_TEXT, HostileClassFilesTest::returnKey)
                .load();

        assertThat(woven.call("first", "key")).isEqualTo("key");
        assertThat(woven.call("second", "key")).isEqualTo("key");

        assertThat(woven.counts("first")).isEqualTo(new Counts(1, 0, 0));
        assertThat(woven.counts("second")).isEqualTo(new Counts(1, 0, 0));
    }

    private static List<Tuple> reasons(byte[] classFile) {
        return new Weaver()
                .weave(classFile).reports().stream()
                        .filter(MethodReport.Skipped.class::isInstance)
                        .map(report -> tuple(report.method().name(), ((MethodReport.Skipped) report).reason()))
                        .toList();
    }

    private static byte[] annotated(Consumer<AnnotationVisitor> values) {
        byte[] plain = new HandMade(61)
                .withMethod("find", TEXT_TO_TEXT, HostileClassFilesTest::returnKey)
                .classFile();
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(plain)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access,
                                    String name,
                                    String descriptor,
                                    @Nullable String signature,
                                    String @Nullable [] exceptions) {
                                MethodVisitor method =
                                        super.visitMethod(access, name, descriptor, signature, exceptions);
                                AnnotationVisitor annotation =
                                        method.visitAnnotation("Lio/trackedcache/annotation/TrackedCache;", true);
                                values.accept(annotation);
                                annotation.visitEnd();
                                return method;
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    private static void returnKey(MethodVisitor code) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(1, 1);
    }

    private static void returnOften(MethodVisitor code) {
        for (int i = 0; i < 4_000; i++) {
            Label next = new Label();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitJumpInsn(Opcodes.IFNULL, next);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitInsn(Opcodes.ARETURN);
            code.visitLabel(next);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        }
        for (int i = 0; i < 5_000; i++) {
            code.visitInsn(Opcodes.NOP);
        }
        returnKey(code);
    }

    private static void returnBehindFrames(int frames, MethodVisitor code) {
        for (int i = 0; i < frames; i++) {
            Label next = new Label();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitJumpInsn(Opcodes.IFNULL, next);
            code.visitLabel(next);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            code.visitInsn(Opcodes.NOP);
        }
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(1, MANY_VARIABLES);
    }
}
