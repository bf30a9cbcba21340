package io.trackedcache.weaver;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.SerialVersionUIDAdder;

/**
 * A visitor that adds the serialVersionUID that a class had before it was woven, because a new static initializer
 * changes the computed one.
 *
 * <p>So the woven class reads objects that the unwoven class has written, and the other way round.
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
