package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.bytebuddy.dynamic.DynamicType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Every version of class files, by every type of result, by every set of modifiers. Classes that this JVM can load are
 * called; newer ones are woven and verified by ASM.
 */
class MatrixTest {
    private static final int OLDEST = Opcodes.V1_5;

    /** The newest version that ASM reads. */
    private static final int NEWEST = Opcodes.V28;

    private static final int FIRST_WITH_FRAMES = Opcodes.V1_6;
    private static final int FIRST_WITH_DEFAULT_METHODS = Opcodes.V1_8;
    private static final int FIRST_WITH_DYNAMIC_CONSTANTS = Opcodes.V11;
    private static final String IMPLEMENTATION = "matrix.Implementation";

    /** The versions from which on class files, or what we do with them, differ; the current ones; the newest. */
    private static final Set<Integer> TURNING_POINTS = Set.of(
            OLDEST,
            FIRST_WITH_FRAMES,
            Opcodes.V1_7,
            FIRST_WITH_DEFAULT_METHODS,
            FIRST_WITH_DYNAMIC_CONSTANTS,
            Opcodes.V17,
            Opcodes.V25,
            NEWEST);

    /** One row of the matrix: a hit, and a miss if the type has one. */
    record Row(int version, Class<?> type, Object hit, List<Object> misses) {
        String className() {
            return "matrix.Version" + version + type.descriptorString().replaceAll("\\W", "");
        }

        boolean isReference() {
            return !type.isPrimitive();
        }

        boolean isLoadable() {
            return version <= ClassFiles.newestLoadable();
        }
    }

    static Stream<Row> rows() {
        return versions().boxed().flatMap(MatrixTest::rowsOf);
    }

    static Stream<Row> rowsOfTurningPoints() {
        return rows().filter(row -> TURNING_POINTS.contains(row.version));
    }

    static Stream<Row> rowsBetween() {
        return rows().filter(row -> !TURNING_POINTS.contains(row.version));
    }

    static Stream<Row> interfaceRows() {
        return rowsOfTurningPoints().filter(row -> row.version >= FIRST_WITH_DEFAULT_METHODS);
    }

    static Stream<Row> interfaceRowsBetween() {
        return rowsBetween().filter(row -> row.version >= FIRST_WITH_DEFAULT_METHODS);
    }

    private static Stream<Row> rowsOf(int version) {
        return Stream.of(
                new Row(version, boolean.class, true, List.of(false)),
                new Row(version, byte.class, Byte.MIN_VALUE, List.of()),
                new Row(version, char.class, Character.MAX_VALUE, List.of()),
                new Row(version, short.class, Short.MIN_VALUE, List.of()),
                new Row(version, int.class, Integer.MIN_VALUE, List.of()),
                new Row(version, long.class, Long.MAX_VALUE, List.of()),
                new Row(version, float.class, Float.MIN_VALUE, List.of()),
                new Row(version, double.class, Double.MIN_VALUE, List.of()),
                new Row(version, String.class, "found", List.of()),
                new Row(version, Object.class, new Object(), List.of(Optional.empty(), false)),
                new Row(version, Optional.class, Optional.of("found"), List.of(Optional.empty())),
                new Row(version, int[].class, new int[0], List.of()),
                new Row(version, double[][].class, new double[1][], List.of()));
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("rowsBetween")
    void countsWithAllModifiersInOtherVersions(Row row) throws Throwable {
        countsWithAllModifiers(row);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("interfaceRowsBetween")
    void countsInInterfacesOfOtherVersions(Row row) throws Throwable {
        countsInInterfaces(row);
    }

    @ParameterizedTest
    @MethodSource("rowsOfTurningPoints")
    void countsWithAllModifiers(Row row) throws Throwable {
        byte[] classFile =
                MatrixClass.ofVersion(row.version, row.className(), row.type).getBytes();
        if (!row.isLoadable()) {
            assertWeavesThoughNotLoadable(classFile, row, MatrixClass.CLASS_MODIFIERS.size());
            return;
        }
        Woven woven = Woven.load(row.className(), classFile);
        for (int modifiers : MatrixClass.CLASS_MODIFIERS) {
            assertCounts(woven, MatrixClass.methodName(modifiers), row);
        }
    }

    @ParameterizedTest
    @MethodSource("interfaceRows")
    void countsInInterfaces(Row row) throws Throwable {
        DynamicType.Unloaded<?> type = MatrixClass.interfaceOfVersion(row.version, row.className(), row.type);
        byte[] classFile = type.getBytes();
        if (!row.isLoadable()) {
            assertWeavesThoughNotLoadable(classFile, row, MatrixClass.INTERFACE_MODIFIERS.size());
            return;
        }
        Woven woven = Woven.load(
                row.className(), classFile, IMPLEMENTATION, MatrixClass.implementationOf(type, IMPLEMENTATION));
        for (int modifiers : MatrixClass.INTERFACE_MODIFIERS) {
            assertCounts(woven, MatrixClass.methodName(modifiers), row);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void addsFieldsOnlyToOldVersions(int version) {
        ClassNode woven = ClassFiles.tree(ClassFiles.weave(
                MatrixClass.ofVersion(version, "matrix.Linked", String.class).getBytes()));

        boolean old = version < FIRST_WITH_DYNAMIC_CONSTANTS;
        assertThat(woven.version).isEqualTo(version);
        assertThat(woven.fields).hasSize(old ? MatrixClass.CLASS_MODIFIERS.size() : 0);
        assertThat(woven.methods)
                .extracting(method -> method.name)
                .hasSize(1 + MatrixClass.CLASS_MODIFIERS.size() + (old ? 1 : 0));
        assertThat(woven.methods.stream().anyMatch(MatrixTest::hasFrames)).isEqualTo(version >= FIRST_WITH_FRAMES);
    }

    static IntStream versions() {
        return IntStream.rangeClosed(OLDEST, NEWEST);
    }

    private static boolean hasFrames(MethodNode method) {
        return Arrays.stream(method.instructions.toArray()).anyMatch(FrameNode.class::isInstance);
    }

    @Test
    void coversEveryVersion() {
        assertThat(rows().map(Row::version).distinct()).hasSize(NEWEST - OLDEST + 1);
        assertThat(rows().filter(Row::isLoadable).map(Row::version).distinct())
                .hasSize(Math.min(NEWEST, ClassFiles.newestLoadable()) - OLDEST + 1);
    }

    private static void assertCounts(Woven woven, String method, Row row) throws Throwable {
        List<@Nullable Object> misses = new ArrayList<>(row.misses);
        if (row.isReference()) {
            misses.add(null);
        }

        assertReturns(row.hit, woven, method, row);
        for (Object miss : misses) {
            assertReturns(miss, woven, method, row);
        }
        assertThatThrownBy(() -> woven.call(method, row.hit, true)).isExactlyInstanceOf(IllegalStateException.class);

        assertThat(woven.counts(method)).as(method).isEqualTo(new Counts(1, misses.size(), 1));
    }

    private static void assertReturns(@Nullable Object value, Woven woven, String method, Row row) throws Throwable {
        Object returned = woven.call(method, value, false);
        if (row.isReference()) {
            assertThat(returned).isSameAs(value);
        } else {
            assertThat(returned).isEqualTo(value);
        }
    }

    private static void assertWeavesThoughNotLoadable(byte[] classFile, Row row, int lookups) {
        WovenClass woven = new Weaver().weave(classFile);

        // A primitive result is never a miss, which is reported in addition.
        assertThat(woven.reports())
                .filteredOn(report -> !(report instanceof MethodReport.Doubtful))
                .hasSize(lookups)
                .hasOnlyElementsOfType(MethodReport.Woven.class);
        assertThat(ClassFiles.problems(Objects.requireNonNull(woven.classFile())))
                .isEmpty();
        assertThatThrownBy(() -> Woven.load(row.className(), classFile))
                .isInstanceOf(UnsupportedClassVersionError.class);
    }
}
