package io.trackedcache.weaver;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A builder of class files that current compilers do not emit, instruction by instruction. */
final class HandMade {
    static final String NAME = "hand.Made";
    static final String INTERNAL_NAME = "hand/Made";

    private final ClassWriter writer = new ClassWriter(0);

    HandMade(int version) {
        this(INTERNAL_NAME, version, "java/lang/Object");
    }

    HandMade(String name, int version, String superName, String... interfaces) {
        writer.visit(version, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, name, null, superName, interfaces);
    }

    /** Adds a public static lookup, of a cache with the name of the method. */
    HandMade withLookup(String name, String descriptor, Consumer<MethodVisitor> body) {
        MethodVisitor code = method(name, descriptor);
        code.visitAnnotation("Lio/trackedcache/annotation/TrackedCache;", true).visit("value", name);
        body.accept(code);
        return this;
    }

    /** Adds a public static method that is no lookup. */
    HandMade withMethod(String name, String descriptor, Consumer<MethodVisitor> body) {
        body.accept(method(name, descriptor));
        return this;
    }

    /** Adds a private static final field. */
    HandMade withConstant(String name, String descriptor, @Nullable Object value) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        writer.visitField(access, name, descriptor, null, value).visitEnd();
        return this;
    }

    private MethodVisitor method(String name, String descriptor) {
        return writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, name, descriptor, null, null);
    }

    byte[] classFile() {
        return writer.toByteArray();
    }

    Woven load() {
        return Woven.load(NAME, classFile());
    }
}
