package io.trackedcache.weaver;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.SerialVersionUIDAdder;

/**
 * Writes down the serialVersionUID that a class had before it got a static initializer, which would change it.
 *
 * <p>Objects that were written by the class as it was can still be read, and the other way round.
 */
final class SerialVersionKeeper extends SerialVersionUIDAdder {
    SerialVersionKeeper(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    @Override
    protected void addSVUID(long serialVersion) {
        cv.visitField(
                        Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC,
                        "serialVersionUID",
                        "J",
                        null,
                        serialVersion)
                .visitEnd();
    }
}
