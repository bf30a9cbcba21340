package io.trackedcache.audit;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The methods that enclose the lambdas of a class. The body of a lambda is a synthetic method, which source code does
 * not show.
 */
final class EnclosingMethods {
    private final Map<String, MethodNode> enclosing = new HashMap<>();

    EnclosingMethods(ClassNode type) {
        for (MethodNode method : type.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                    addIfLambda(type, method, dynamic);
                }
            }
        }
    }

    private void addIfLambda(ClassNode type, MethodNode method, InvokeDynamicInsnNode dynamic) {
        Handle function = Lambdas.targetOf(dynamic);
        if (function != null && function.getOwner().equals(type.name)) {
            enclosing.put(function.getName() + function.getDesc(), method);
        }
    }

    /** Returns the method in the source code: the given one, or the outermost one that encloses the lambda. */
    MethodNode of(MethodNode method) {
        MethodNode inSource = method;
        for (int depth = 0; depth < enclosing.size() && isSynthetic(inSource); depth++) {
            inSource = enclosing.getOrDefault(inSource.name + inSource.desc, inSource);
        }
        return inSource;
    }

    private static boolean isSynthetic(MethodNode method) {
        return (method.access & Opcodes.ACC_SYNTHETIC) != 0;
    }
}
