package io.trackedcache.examples.benchmarks.measured;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The alternative to a scan of the constant pool: reads a class with ASM and looks for annotated methods. */
final class AnnotationSearch extends ClassVisitor {
    private static final int NO_CODE = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

    private boolean found;

    private AnnotationSearch() {
        super(Opcodes.ASM9);
    }

    static boolean findsAnnotation(byte[] classFile) {
        AnnotationSearch search = new AnnotationSearch();
        new ClassReader(classFile).accept(search, NO_CODE);
        return search.found;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                found |= annotation.startsWith("Lio/trackedcache/annotation/");
                return null;
            }
        };
    }
}
