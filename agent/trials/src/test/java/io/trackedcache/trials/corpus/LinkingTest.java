package io.trackedcache.trials.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The check of the corpus finds every kind of broken class, and initializes none. */
class LinkingTest {
    private static final String NAME = "com.acme.Sample";

    @Test
    void findsCodeThatReturnsTheWrongType() {
        byte[] broken = sample("find", Opcodes.ICONST_0, Opcodes.ARETURN);

        assertThat(Structure.fault(broken)).isNull();
        assertThat(failure(broken)).isInstanceOf(VerifyError.class).hasMessageStartingWith("Bad type on operand stack");
    }

    @Test
    void findsCodeThatPopsFromAnEmptyStack() {
        assertThat(failure(sample("find", Opcodes.ARETURN)))
                .isInstanceOf(VerifyError.class)
                .hasMessageStartingWith("Operand stack underflow");
    }

    @Test
    void initializerDoesNotRun() {
        // It would fail, because it throws null.
        assertThat(failure(sample("<clinit>", Opcodes.ACONST_NULL, Opcodes.ATHROW)))
                .isNull();
    }

    @Test
    void missingSuperclassIsNamed() {
        assertThat(failure(sample("com/acme/Missing", "find", Opcodes.ACONST_NULL, Opcodes.ARETURN)))
                .isInstanceOf(NoClassDefFoundError.class)
                .hasMessage("com/acme/Missing");
    }

    @Test
    void findsInvalidSignature() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V11, Opcodes.ACC_PUBLIC, "com/acme/Sample", "no signature", "java/lang/Object", null);

        assertThat(Structure.fault(writer.toByteArray())).contains("no signature");
    }

    private static @Nullable Throwable failure(byte[] classFile) {
        return Linking.failure(new LibraryLoader(ClassLoader.getPlatformClassLoader(), Map.of(NAME, classFile)), NAME);
    }

    private static byte[] sample(String method, int... code) {
        return sample("java/lang/Object", method, code);
    }

    private static byte[] sample(String superclass, String method, int... code) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V11, Opcodes.ACC_PUBLIC, NAME.replace('.', '/'), null, superclass, null);
        String descriptor = method.equals("<clinit>") ? "()V" : "()Ljava/lang/Object;";
        MethodVisitor visitor = writer.visitMethod(Opcodes.ACC_STATIC, method, descriptor, null, null);
        visitor.visitCode();
        for (int instruction : code) {
            visitor.visitInsn(instruction);
        }
        visitor.visitMaxs(1, 0);
        visitor.visitEnd();
        return writer.toByteArray();
    }
}
