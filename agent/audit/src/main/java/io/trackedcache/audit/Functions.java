package io.trackedcache.audit;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Lambdas and method references: objects that are made on the spot to run one method. */
final class Functions {
    private Functions() {}

    /** The method that the function runs; null where something else is made. */
    static @Nullable Handle madeBy(InvokeDynamicInsnNode instruction) {
        boolean makesFunction = instruction.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory");
        return makesFunction && instruction.bsmArgs.length > 1 && instruction.bsmArgs[1] instanceof Handle method
                ? method
                : null;
    }
}
