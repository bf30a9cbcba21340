package io.trackedcache.audit;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** Recognizes functions that return the old value of a map entry plus or minus something. */
final class AddingFunctions {
    private final AuditedClass type;

    AddingFunctions(AuditedClass type) {
        this.type = type;
    }

    /**
     * Whether a function adds to the old value. False for a function whose code is not visible.
     *
     * @param caller the name of the map's method that receives the function
     */
    boolean include(AbstractValue function, String caller) throws AnalyzerException {
        if (!(function.source() instanceof Source.Function seen)) {
            return false;
        }
        Handle handle = seen.method();
        MethodNode method = type.methodOf(handle);
        return method == null ? Numbers.adds(handle.getOwner(), handle.getName()) : isSumReturnedBy(method, caller);
    }

    private boolean isSumReturnedBy(MethodNode method, String caller) throws AnalyzerException {
        Source old = oldValueOf(method, caller);
        MethodFlow flow = old == null ? null : type.flowOf(method);
        if (old == null || flow == null) {
            return false;
        }
        int at = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            FlowFrame known = flow.before(at++);
            if (known != null && returns(instruction) && known.top(0).changeOf(old) == Change.SUM) {
                return true;
            }
        }
        return false;
    }

    private static boolean returns(AbstractInsnNode instruction) {
        return instruction.getOpcode() >= Opcodes.IRETURN && instruction.getOpcode() <= Opcodes.ARETURN;
    }

    /**
     * Returns the parameter with the old value: the last one, or the last but one for {@code merge}. Captured variables
     * of a lambda come first.
     */
    private static @Nullable Source oldValueOf(MethodNode method, String caller) {
        Type[] parameters = Type.getArgumentTypes(method.desc);
        int old = parameters.length - (caller.equals("merge") ? 2 : 1);
        if (old < 0) {
            return null;
        }
        int variable = (method.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
        for (int before = 0; before < old; before++) {
            variable += parameters[before].getSize();
        }
        return new Source.Parameter(variable);
    }
}
