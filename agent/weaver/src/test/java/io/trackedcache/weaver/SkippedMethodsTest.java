package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trackedcache.weaver.zoo.AbstractLookup;
import io.trackedcache.weaver.zoo.BlankNameLookup;
import io.trackedcache.weaver.zoo.BridgedLookup;
import io.trackedcache.weaver.zoo.MixedLookups;
import io.trackedcache.weaver.zoo.NativeLookup;
import io.trackedcache.weaver.zoo.UnannotatedClass;
import io.trackedcache.weaver.zoo.VoidLookup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every annotated method is woven or skipped with a reason; none is passed over in silence. */
class SkippedMethodsTest {
    private final Weaver weaver = new Weaver();

    @ParameterizedTest
    @CsvSource({
        "AbstractLookup, ABSTRACT, (Ljava/lang/String;)Ljava/lang/String;",
        "NativeLookup, NATIVE, (Ljava/lang/String;)Ljava/lang/String;",
        "VoidLookup, VOID, (Ljava/lang/StringBuilder;)V",
    })
    void leavesClassAsItIsAndSaysWhy(String zoo, Reason reason, String descriptor) {
        WovenClass woven = weaver.weave(ClassFiles.of(ClassFiles.ZOO + zoo));

        assertThat(woven.classFile()).isNull();
        assertThat(woven.reports())
                .containsExactly(new MethodReport.Skipped(
                        new MethodId(ClassFiles.ZOO + zoo, "find", descriptor), Role.LOOKUP, reason));
    }

    @Test
    void skipsBlankNames() {
        WovenClass woven = weaver.weave(ClassFiles.of(BlankNameLookup.class));

        assertThat(woven.classFile()).isNull();
        assertThat(woven.reports())
                .containsExactlyInAnyOrder(
                        skipped(BlankNameLookup.class, "blankName", Reason.BLANK_NAME),
                        skipped(BlankNameLookup.class, "blankManager", Reason.BLANK_NAME));
    }

    @Test
    void skipsBridgeBesideTheMethodItCalls() {
        WovenClass woven = weaver.weave(ClassFiles.of(BridgedLookup.class));

        String className = BridgedLookup.class.getName();
        assertThat(woven.reports())
                .containsExactly(
                        new MethodReport.Woven(
                                new MethodId(className, "apply", "(Ljava/lang/String;)Ljava/lang/String;"),
                                Role.LOOKUP,
                                "default",
                                "BridgedLookup",
                                false),
                        new MethodReport.Skipped(
                                new MethodId(className, "apply", "(Ljava/lang/Object;)Ljava/lang/Object;"),
                                Role.LOOKUP,
                                Reason.BRIDGE));
    }

    @Test
    void weavesTheOtherMethodsOfTheClass() {
        WovenClass woven = weaver.weave(ClassFiles.of(MixedLookups.class));

        assertThat(woven.classFile()).isNotNull();
        assertThat(woven.reports())
                .extracting(report -> report.method().name(), MethodReport::getClass)
                .containsExactlyInAnyOrder(
                        tuple("find", MethodReport.Woven.class),
                        tuple("unknown", MethodReport.Skipped.class),
                        tuple("remember", MethodReport.Skipped.class));
    }

    @Test
    void leavesClassWithoutAnnotationsAsItIs() {
        WovenClass woven = weaver.weave(ClassFiles.of(UnannotatedClass.class));

        assertThat(woven.classFile()).isNull();
        assertThat(woven.reports()).isEmpty();
    }

    @Test
    void doesNotInheritTheAnnotation() {
        WovenClass woven = weaver.weave(ClassFiles.of(AbstractLookup.Implementation.class));

        assertThat(woven.classFile()).isNull();
        assertThat(woven.reports()).isEmpty();
    }

    @Test
    void saysWhichMethodWhyAndWhatToDo() {
        assertThat(skipped(NativeLookup.class, "find", Reason.NATIVE))
                .hasToString("io.trackedcache.weaver.zoo.NativeLookup.find(String) is not counted: "
                        + "its body is not byte code; annotate the method that calls it");
    }

    @Test
    void skippedMethodsWorkAsBefore() throws Throwable {
        StringBuilder answer = new StringBuilder();

        Woven.load(VoidLookup.class).call("find", answer);

        assertThat(answer).hasToString("found");
    }

    private static MethodReport skipped(Class<?> zoo, String method, Reason reason) {
        return new MethodReport.Skipped(
                new MethodId(zoo.getName(), method, "(Ljava/lang/String;)Ljava/lang/String;"), Role.LOOKUP, reason);
    }
}
