package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.Opcodes;

/** Copies of annotations in generated classes are left alone without a message. */
class GeneratedClassesTest {
    private static final String FIND = "(Ljava/lang/String;)Ljava/lang/String;";

    @ParameterizedTest
    @CsvSource({
        "com/acme/Users$Proxy$_$$_WeldClientProxy, com/acme/Users",
        "com/acme/Users$Proxy$_$$_WeldSubclass, com/acme/Users",
        "com/acme/Users$$OwbNormalScopeProxy0, com/acme/Users",
        "com/acme/Users$$OwbInterceptProxy0, com/acme/Users",
        "com/acme/Users$MockitoMock$1234, com/acme/Users",
        "com/acme/Users$ByteBuddy$Ab12, com/acme/Users",
        "com/acme/Users$$EnhancerBySpringCGLIB$$1, com/acme/Users",
        "com/acme/Users_ClientProxy, com/acme/Users",
        "com/acme/Outer_Users_Subclass, com/acme/Outer$Users",
    })
    void leavesGeneratedClassAlone(String name, String superName) {
        Sketch copy = Sketch.of(Opcodes.ACC_PUBLIC, name, superName, Note.of(Role.LOOKUP))
                .withSuperCall(Opcodes.ACC_PUBLIC, "find", FIND, Note.of(Role.LOOKUP));

        assertThat(new Weaver().weave(copy.classFile()).reports())
                .singleElement()
                .isInstanceOfSatisfying(MethodReport.Skipped.class, skipped -> {
                    assertThat(skipped.reason()).isEqualTo(Reason.GENERATED_COPY);
                    assertThat(skipped.isReported()).isFalse();
                });
    }

    @Test
    void leavesProxyOfQuarkusAloneByItsMarker() {
        Sketch copy = Sketch.implementing("io/quarkus/arc/ClientProxy", "com/acme/Anything")
                .with("find", FIND, Note.of(Role.LOOKUP));

        assertThat(isCounted(copy)).isFalse();
    }

    @Test
    void countsClassThatOnlyHasSuchAName() {
        Sketch own = Sketch.ofClass("com/acme/Paid_Subclass").with("find", FIND, Note.of(Role.LOOKUP));

        assertThat(isCounted(own)).isTrue();
    }

    @Test
    void leavesSyntheticOverrideAloneIfItCallsSuper() {
        int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC;

        assertThat(isCounted(subclass().withSuperCall(access, "find", FIND, Note.of(Role.LOOKUP))))
                .isFalse();
        assertThat(isCounted(subclass().with(access, "find", FIND, Note.of(Role.LOOKUP))))
                .isTrue();
        assertThat(isCounted(subclass().withSuperCall(Opcodes.ACC_PUBLIC, "find", FIND, Note.of(Role.LOOKUP))))
                .isTrue();
    }

    private static Sketch subclass() {
        return Sketch.of(Opcodes.ACC_PUBLIC, "com/acme/Special", "com/acme/Users");
    }

    private static boolean isCounted(Sketch type) {
        return new Weaver().weave(type.classFile()).classFile() != null;
    }
}
