package io.trackedcache.audit;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Recognizes lambdas and method references. */
final class Lambdas {
    private Lambdas() {}

    /** Returns the method that a lambda or method reference runs; null if the instruction creates something else. */
    static @Nullable Handle targetOf(InvokeDynamicInsnNode instruction) {
        boolean makesFunction = instruction.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory");
        return makesFunction && instruction.bsmArgs.length > 1 && instruction.bsmArgs[1] instanceof Handle method
                ? method
                : null;
    }
}
