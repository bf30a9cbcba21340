package io.trackedcache.trials.corpus;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.util.CheckClassAdapter;

/** Checks that a class file is well-formed beyond what the JVM looks at; the flow of data is the JVM's to verify. */
final class Structure {
    private Structure() {}

    /** What is wrong; null for nothing. */
    static @Nullable String fault(byte[] classFile) {
        try {
            new ClassReader(classFile).accept(new CheckClassAdapter(new ClassVisitor(Opcodes.ASM9) {}, false), 0);
            return null;
        } catch (RuntimeException e) {
            return e.toString();
        }
    }
}
