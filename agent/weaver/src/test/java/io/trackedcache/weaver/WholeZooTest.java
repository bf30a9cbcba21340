package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every class of the zoo. */
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

        // Links, and so verifies. Does not run anything: nested classes of that age cannot reach each other's privates.
        assertThat(WeavingLoader.of(oldZoo).loadClass(name).getDeclaredMethods())
                .hasSameSizeAs(WeavingLoader.unwoven(oldZoo).loadClass(name).getDeclaredMethods());
    }

    @ParameterizedTest
    @MethodSource("zoo")
    void reportsEveryMethodThatCarriesTheAnnotation(String name) {
        byte[] classFile = ClassFiles.of(name);

        assertThat(new Weaver().weave(classFile).reports())
                .extracting(report -> report.method().name() + report.method().descriptor())
                .containsExactlyInAnyOrderElementsOf(annotatedMethods(classFile));
    }

    @ParameterizedTest
    @MethodSource("zoo")
    void givesTheSameBytesEachTime(String name) {
        byte[] classFile = ClassFiles.of(name);

        assertThat(ClassFiles.weave(classFile)).isEqualTo(ClassFiles.weave(classFile.clone()));
    }

    private static List<String> annotatedMethods(byte[] classFile) {
        return ClassFiles.tree(classFile).methods.stream()
                .filter(method -> method.visibleAnnotations != null
                        && method.visibleAnnotations.stream()
                                .anyMatch(annotation -> annotation.desc.endsWith("/TrackedCache;")))
                .map(method -> method.name + method.desc)
                .toList();
    }
}
