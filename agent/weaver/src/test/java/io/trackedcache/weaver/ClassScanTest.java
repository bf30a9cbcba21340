package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.annotation.Outcome;
import io.trackedcache.weaver.zoo.ClassNamedEvents;
import io.trackedcache.weaver.zoo.InstanceSize;
import io.trackedcache.weaver.zoo.NamedByField;
import io.trackedcache.weaver.zoo.NestedLookup;
import io.trackedcache.weaver.zoo.SerializableLookup;
import io.trackedcache.weaver.zoo.StaticLookup;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

/** What is collected of a class file. */
class ClassScanTest {

    @Test
    void readsNameAndVersion() {
        byte[] classFile = ClassFiles.withVersion(54, ClassFiles.of(NestedLookup.Nested.class));
        ClassFacts type = ClassScan.read(new ClassReader(classFile));

        assertThat(type.className()).isEqualTo("io.trackedcache.weaver.zoo.NestedLookup$Nested");
        assertThat(type.internalName()).isEqualTo("io/trackedcache/weaver/zoo/NestedLookup$Nested");
        assertThat(type.majorVersion()).isEqualTo(54);
        assertThat(type.hasDynamicConstants()).isFalse();
    }

    @Test
    void readsTheAnnotationOfTheClass() {
        ClassFacts type = read(ClassNamedEvents.class);

        assertThat(type.annotation().manager()).isEqualTo("shop");
        assertThat(type.annotation().name()).isEqualTo("of the class");
    }

    @Test
    void readsAnnotationsOfMethodsByRole() {
        assertThat(read(InstanceSize.class).methods())
                .filteredOn(MethodFacts::isAnnotated)
                .extracting(method -> method.annotations().keySet().toString())
                .contains("[SIZE]");
    }

    @Test
    void readsWhichFieldIsTheNameOfTheCache() {
        assertThat(read(NamedByField.class).fields())
                .filteredOn(FieldFacts::isCacheName)
                .hasSize(1);
    }

    @Test
    void onlySerializableClassesWithoutAStaticInitializerWouldChangeTheirVersion() {
        assertThat(read(SerializableLookup.class).wouldChangeSerialVersion()).isTrue();
        assertThat(read(Outcome.class).wouldChangeSerialVersion()).isFalse();
        assertThat(read(StaticLookup.class).wouldChangeSerialVersion()).isFalse();
    }

    private static ClassFacts read(Class<?> type) {
        return ClassScan.read(new ClassReader(ClassFiles.of(type)));
    }
}
