package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.weaver.zoo.EnumConstantLookup;
import io.trackedcache.weaver.zoo.SerializableLookup;
import java.io.ObjectStreamClass;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldNode;

/** A woven class reads objects that the unwoven class has written. */
class SerialVersionTest {
    private static final int LAST_OLD = 54;
    private static final String BASE = SerializableLookup.class.getName();
    private static final String NESTED = ClassFiles.ZOO + "ExtendedSerializableLookup$Nested";

    @ParameterizedTest
    @ValueSource(ints = {49, 50, 52, LAST_OLD, LAST_OLD + 1, 61})
    void staysTheSameInEveryVersion(int version) {
        Map<String, byte[]> classFiles = classFiles(version);

        assertThat(versionOf(WeavingLoader.of(classFiles), BASE))
                .isEqualTo(versionOf(WeavingLoader.unwoven(classFiles), BASE));
        assertThat(versionOf(WeavingLoader.of(classFiles), NESTED))
                .isEqualTo(versionOf(WeavingLoader.unwoven(classFiles), NESTED));
    }

    @Test
    void staysTheSameWhenThereIsAStaticInitializer() {
        byte[] classFile = serializable()
                .withMethod("<clinit>", "()V", code -> {
                    code.visitInsn(Opcodes.RETURN);
                    code.visitMaxs(0, 0);
                })
                .classFile();
        Map<String, byte[]> classFiles = Map.of(HandMade.NAME, classFile);

        assertThat(versionOf(WeavingLoader.of(classFiles), HandMade.NAME))
                .isEqualTo(versionOf(WeavingLoader.unwoven(classFiles), HandMade.NAME));
        assertThat(fields(classFile)).containsExactly("trackedcache$probe0");
    }

    @Test
    void isAddedOnlyTogetherWithAStaticInitializer() {
        assertThat(fields(serializable().classFile()))
                .containsExactlyInAnyOrder("serialVersionUID", "trackedcache$probe0");
        assertThat(fields(ClassFiles.withVersion(LAST_OLD + 1, ClassFiles.of(BASE))))
                .containsExactly("answer", "count");
    }

    @Test
    void isKeptIfDeclared() {
        Map<String, byte[]> classFiles = Map.of(
                HandMade.NAME,
                serializable().withConstant("serialVersionUID", "J", 42L).classFile());

        assertThat(versionOf(WeavingLoader.of(classFiles), HandMade.NAME)).isEqualTo(42);
    }

    @Test
    void isNotAddedToEnums() {
        byte[] constant = ClassFiles.of(EnumConstantLookup.class.getName() + "$1");

        assertThat(fields(ClassFiles.withVersion(LAST_OLD, constant))).containsExactly("trackedcache$probe0");
    }

    private static HandMade serializable() {
        return new HandMade(HandMade.INTERNAL_NAME, LAST_OLD, "java/lang/Object", "java/io/Serializable")
                .withLookup("serializable", "()I", code -> {
                    code.visitInsn(Opcodes.ICONST_1);
                    code.visitInsn(Opcodes.IRETURN);
                    code.visitMaxs(1, 0);
                });
    }

    private static Map<String, byte[]> classFiles(int version) {
        return List.of(BASE, NESTED).stream()
                .collect(Collectors.toMap(name -> name, name -> ClassFiles.withVersion(version, ClassFiles.of(name))));
    }

    private static long versionOf(WeavingLoader loader, String name) {
        return ObjectStreamClass.lookup(loader.load(name)).getSerialVersionUID();
    }

    private static List<String> fields(byte[] classFile) {
        return ClassFiles.tree(ClassFiles.weave(classFile)).fields.stream()
                .map((FieldNode field) -> field.name)
                .toList();
    }
}
