package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Properties of every class of the zoo. */
class WholeZooTest {

    static List<String> zoo() {
        return ClassFiles.zoo();
    }

    @ParameterizedTest
    @MethodSource("zoo")
    void verifiesAndLoadsAfterWeaving(String name) {
        assertThat(WeavingLoader.ofIsolatedZoo().load(name).getName()).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("zoo")
    void verifiesAsOldClassFileAfterWeaving(String name) throws ClassNotFoundException {
        Map<String, byte[]> oldZoo = zoo().stream()
                .collect(Collectors.toMap(one -> one, one -> ClassFiles.withVersion(54, ClassFiles.of(one))));

        // Links and so verifies, but runs nothing: nested classes of that version cannot access private members.
        assertThat(WeavingLoader.of(oldZoo).loadClass(name).getDeclaredMethods())
                .hasSameSizeAs(WeavingLoader.unwoven(oldZoo).loadClass(name).getDeclaredMethods());
    }

    @ParameterizedTest
    @MethodSource("zoo")
    void reportsEveryAnnotatedMethod(String name) {
        byte[] classFile = ClassFiles.of(name);

        assertThat(new Weaver().weave(classFile).reports())
                .filteredOn(report -> !isAboutName(report) && !isInAddition(report))
                .extracting(report -> report.role().annotation() + " on "
                        + report.method().name() + report.method().descriptor())
                .containsExactlyInAnyOrderElementsOf(annotations(classFile));
    }

    @ParameterizedTest
    @MethodSource("zoo")
    void givesTheSameBytesEachTime(String name) {
        byte[] classFile = ClassFiles.of(name);

        assertThat(ClassFiles.weave(classFile)).isEqualTo(ClassFiles.weave(classFile.clone()));
    }

    /** An invalid {@code @CacheName} is reported in addition. */
    private static boolean isAboutName(MethodReport report) {
        return report instanceof MethodReport.Skipped skipped
                && Set.of(Reason.NAME_METHOD, Reason.NAME_FIELD, Reason.NAME_TYPE)
                        .contains(skipped.reason());
    }

    /** A doubt is reported besides the method, and so is the annotation of a class. */
    private static boolean isInAddition(MethodReport report) {
        return report instanceof MethodReport.Doubtful || report.method().isClass();
    }

    private static List<String> annotations(byte[] classFile) {
        ClassNode type = ClassFiles.tree(classFile);
        Stream<String> ofMethods = type.methods.stream()
                .flatMap(method -> roles(method).map(role -> role.annotation() + " on " + method.name + method.desc));
        Stream<String> ofFields = type.fields.stream()
                .filter(WholeZooTest::isCounter)
                .map(field -> Role.COUNTER.annotation() + " on " + field.name + field.desc);
        return Stream.concat(ofMethods, ofFields).toList();
    }

    private static boolean isCounter(FieldNode field) {
        return field.visibleAnnotations != null
                && field.visibleAnnotations.stream()
                        .anyMatch(annotation -> annotation.desc.equals(Annotations.COUNTER));
    }

    private static Stream<Role> roles(MethodNode method) {
        return method.visibleAnnotations == null
                ? Stream.empty()
                : method.visibleAnnotations.stream()
                        .map(annotation -> Role.ofAnnotation(annotation.desc))
                        .filter(Objects::nonNull);
    }
}
