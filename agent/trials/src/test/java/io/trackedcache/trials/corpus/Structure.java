package io.trackedcache.trials.corpus;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.util.CheckClassAdapter;

/** A check that a class file is well-formed where the JVM does not check; the JVM verifies the data flow. */
final class Structure {
    private Structure() {}

    /** Returns the first problem; null for none. */
    static @Nullable String fault(byte[] classFile) {
        try {
            new ClassReader(classFile).accept(new CheckClassAdapter(new ClassVisitor(Opcodes.ASM9) {}, false), 0);
            return null;
        } catch (RuntimeException e) {
            return e.toString();
        }
    }
}
