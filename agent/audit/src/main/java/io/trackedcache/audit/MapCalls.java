package io.trackedcache.audit;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Recognizes calls that read or write map entries, by name and parameters: caches and primitive maps use the same
 * names.
 */
final class MapCalls {
    /** Methods that change an entry by a function, their last argument. */
    private static final Set<String> UPDATES = Set.of("merge", "compute", "computeIfPresent", "replaceAll");

    private MapCalls() {}

    static boolean reads(MethodInsnNode call) {
        return isCallOnObject(call)
                && ((call.name.equals("get") && arguments(call) == 1)
                        || (call.name.equals("getOrDefault") && arguments(call) == 2));
    }

    static boolean writes(MethodInsnNode call) {
        boolean isNamedSo = call.name.equals("put") || call.name.equals("replace");
        return isNamedSo && isCallOnObject(call) && arguments(call) == 2;
    }

    static boolean updates(MethodInsnNode call) {
        return UPDATES.contains(call.name)
                && isCallOnObject(call)
                && call.desc.contains("Ljava/util/function/BiFunction;)");
    }

    private static boolean isCallOnObject(MethodInsnNode call) {
        return call.getOpcode() != Opcodes.INVOKESTATIC;
    }

    private static int arguments(MethodInsnNode call) {
        return Type.getArgumentTypes(call.desc).length;
    }
}
