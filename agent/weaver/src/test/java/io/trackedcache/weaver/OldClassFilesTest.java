package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trackedcache.weaver.zoo.InitializedLookup;
import io.trackedcache.weaver.zoo.InstanceSize;
import io.trackedcache.weaver.zoo.InterfaceDefaultLookup;
import io.trackedcache.weaver.zoo.NestedLookups;
import io.trackedcache.weaver.zoo.SharedNameLookups;
import io.trackedcache.weaver.zoo.StaticLookup;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Class files older than version 55 have no dynamic constants: their probes are kept in static fields. */
class OldClassFilesTest {
    private static final int LAST_OLD = 54;

    @Test
    void holdsProbeInPrivateSyntheticField() {
        assertThat(weave(LAST_OLD, StaticLookup.class).fields)
                .extracting(field -> field.name, field -> field.desc, field -> field.access)
                .containsExactly(tuple(
                        "trackedcache$probe0",
                        "Ljava/lang/Object;",
                        Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC));
    }

    @Test
    void holdsProbeOfInterfaceInPublicField() {
        assertThat(weave(LAST_OLD, InterfaceDefaultLookup.class).fields)
                .extracting(field -> field.access)
                .containsExactly(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC);
    }

    @Test
    void addsNothingToClassesThatHaveDynamicConstants() {
        ClassNode woven = weave(LAST_OLD + 1, StaticLookup.class);

        assertThat(woven.fields).isEmpty();
        assertThat(woven.methods).extracting(method -> method.name).containsExactly("<init>", "find");
    }

    @Test
    void addsNoFieldToLoadedClass() {
        WovenClass woven = new Weaver()
                .weaveLoaded(
                        null,
                        ClassFiles.withVersion(LAST_OLD, ClassFiles.of(StaticLookup.class)),
                        InheritedMethods.NONE);

        assertThat(woven.classFile()).isNull();
        assertThat(woven.reports())
                .singleElement()
                .isInstanceOfSatisfying(
                        MethodReport.Skipped.class,
                        skipped -> assertThat(skipped.reason()).isEqualTo(Reason.OLD_CLASS_ALREADY_LOADED));
    }

    @Test
    void everyRoleOfALoadedClassIsReported() {
        assertThat(new Weaver()
                        .weaveLoaded(
                                null,
                                ClassFiles.withVersion(LAST_OLD, ClassFiles.of(InstanceSize.class)),
                                InheritedMethods.NONE)
                        .reports())
                .extracting(MethodReport::role)
                .containsExactlyInAnyOrder(Role.LOOKUP, Role.SIZE);
    }

    @Test
    void weavesLoadedClassThatNeedsNoField() {
        byte[] classFile = ClassFiles.withVersion(LAST_OLD + 1, ClassFiles.of(StaticLookup.class));

        assertThat(new Weaver()
                        .weaveLoaded(null, classFile, InheritedMethods.NONE)
                        .classFile())
                .isEqualTo(new Weaver().weave(classFile).classFile());
    }

    @Test
    void needsOneFieldForEachMethod() {
        assertThat(weave(LAST_OLD, NestedLookups.class).fields).hasSize(2);
        assertThat(weave(LAST_OLD, SharedNameLookups.class).fields).hasSize(2);
    }

    @Test
    void linksBeforeTheStaticInitializerOfTheClassRuns() throws Throwable {
        Woven woven = Woven.load(
                InitializedLookup.class.getName(),
                ClassFiles.withVersion(LAST_OLD, ClassFiles.of(InitializedLookup.class)));

        assertThat(woven.call("early")).isEqualTo("early");

        assertThat(woven.counts()).isEqualTo(new Counts(1, 0, 0));
        ClassNode tree = weave(LAST_OLD, InitializedLookup.class);
        assertThat(calls(tree, "<clinit>"))
                .containsExactly("getSystemClassLoader", "loadClass", "valueOf", "apply", "find");
        assertThat(tree.fields).extracting(field -> field.name).containsExactly("EARLY", "trackedcache$probe0");
    }

    // The superclass is initialized first, so it makes this call before any code of the subclass has run.
    @ParameterizedTest
    @ValueSource(ints = {49, 50, 52, 61})
    void countsLookupInInitializerOfSuperclass(int version) throws Throwable {
        byte[] base = base(version);
        byte[] derived = new HandMade(HandMade.INTERNAL_NAME, version, "hand/Base")
                .withLookup("inherited", "(J)Ljava/lang/String;", OldClassFilesTest::returnText)
                .classFile();

        Woven woven = Woven.load(HandMade.NAME, derived, "hand.Base", base);

        assertThat(woven.call("inherited", 1L)).isEqualTo("text");
        assertThat(woven.counts("inherited")).isEqualTo(new Counts(2, 0, 0));
    }

    private static List<String> calls(ClassNode tree, String caller) {
        return tree.methods.stream()
                .filter(method -> method.name.equals(caller))
                .flatMap(method -> Arrays.stream(method.instructions.toArray()))
                .filter(MethodInsnNode.class::isInstance)
                .map(call -> ((MethodInsnNode) call).name)
                .toList();
    }

    private static byte[] base(int version) {
        HandMade base = new HandMade("hand/Base", version, "java/lang/Object");
        return base.withMethod("<clinit>", "()V", code -> {
                    code.visitInsn(Opcodes.LCONST_0);
                    code.visitMethodInsn(
                            Opcodes.INVOKESTATIC, HandMade.INTERNAL_NAME, "inherited", "(J)Ljava/lang/String;", false);
                    code.visitInsn(Opcodes.POP);
                    code.visitInsn(Opcodes.RETURN);
                    code.visitMaxs(2, 0);
                })
                .classFile();
    }

    private static void returnText(MethodVisitor code) {
        code.visitLdcInsn("text");
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(1, 2);
    }

    private static ClassNode weave(int version, Class<?> zoo) {
        return ClassFiles.tree(ClassFiles.weave(ClassFiles.withVersion(version, ClassFiles.of(zoo))));
    }
}
