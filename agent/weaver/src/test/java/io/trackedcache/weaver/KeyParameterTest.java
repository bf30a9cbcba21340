package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.weaver.zoo.KeyedLookups;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

/** Which parameter holds the key. */
class KeyParameterTest {
    private static final String TWO = "(Ljava/lang/Object;J)V";

    private static int index(int count, int annotated) {
        KeyParameter parameter = new KeyParameter(TWO);
        parameter.visitCount(count);
        parameter.visitAnnotation(annotated, Annotations.KEY);
        return parameter.index();
    }

    @Test
    void annotationIsReadFromTheClassFile() {
        ClassFacts type = ClassScan.read(new ClassReader(ClassFiles.of(KeyedLookups.class)));
        Map<String, Integer> keys = type.methods().stream()
                .filter(MethodFacts::isAnnotated)
                .collect(Collectors.toMap(method -> method.method().name(), MethodFacts::keyParameter));

        assertThat(keys).isEqualTo(Map.of("none", -1, "second", 1, "twice", 1));
    }

    @Test
    void otherAnnotationsAreIgnored() {
        KeyParameter parameter = new KeyParameter(TWO);
        parameter.visitCount(2);
        parameter.visitAnnotation(0, Annotations.NAME);

        assertThat(parameter.index()).isEqualTo(-1);
    }

    @Test
    void parametersThatTheCompilerHasAddedComeFirst() {
        assertThat(index(2, 0)).isZero();
        assertThat(index(1, 0)).isOne();
    }

    @Test
    void numbersOfADamagedClassFileAreIgnored() {
        assertThat(index(2, 9)).isEqualTo(-1);
        assertThat(index(99, 1)).isEqualTo(-1);
    }
}
