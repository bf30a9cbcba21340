package io.trackedcache.audit;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** In which methods the lambdas of a class stand: their bodies are methods that no source code has. */
final class Hosts {
    private final Map<String, MethodNode> hosts = new HashMap<>();

    Hosts(ClassNode type) {
        for (MethodNode method : type.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                    addIfLambda(type, method, dynamic);
                }
            }
        }
    }

    private void addIfLambda(ClassNode type, MethodNode method, InvokeDynamicInsnNode dynamic) {
        Handle function = Functions.madeBy(dynamic);
        if (function != null && function.getOwner().equals(type.name)) {
            hosts.put(function.getName() + function.getDesc(), method);
        }
    }

    /**
     * The method that somebody wrote: the one given, or the one that its lambda, or the lambda round that, stands in.
     */
    MethodNode of(MethodNode method) {
        MethodNode written = method;
        for (int depth = 0; depth < hosts.size() && isSynthetic(written); depth++) {
            written = hosts.getOrDefault(written.name + written.desc, written);
        }
        return written;
    }

    private static boolean isSynthetic(MethodNode method) {
        return (method.access & Opcodes.ACC_SYNTHETIC) != 0;
    }
}
