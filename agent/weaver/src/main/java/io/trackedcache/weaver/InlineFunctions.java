package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A search for the inline functions of a Kotlin class. The compiler marks their code by a local variable such as
 * {@code $i$f$find}. A caller has the same variable for the code that it has inlined, but there it is not the first
 * variable that is stored into.
 */
final class InlineFunctions extends ClassVisitor {
    private static final String MARK = "$i$f$";
    private static final int NONE = -1;

    private final List<MethodId> found = new ArrayList<>();
    private final String className;

    private InlineFunctions(String className) {
        super(Opcodes.ASM9);
        this.className = className;
    }

    /** Reads the class again, with the names of variables. */
    static List<MethodId> in(ClassReader reader, String className) {
        InlineFunctions search = new InlineFunctions(className);
        reader.accept(search, ClassReader.SKIP_FRAMES);
        return search.found;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new Variables(new MethodId(className, name, descriptor));
    }

    private final class Variables extends MethodVisitor {
        private final MethodId method;
        private int firstStored = NONE;

        Variables(MethodId method) {
            super(Opcodes.ASM9);
            this.method = method;
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            if (firstStored == NONE && opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
                firstStored = variable;
            }
        }

        @Override
        public void visitLocalVariable(
                String name, String descriptor, @Nullable String signature, Label start, Label end, int variable) {
            if (variable == firstStored && name.startsWith(MARK) && isNamedAfterMethod(name)) {
                found.add(method);
            }
        }

        /** The name of the method may have a suffix, for instance of a value class. */
        private boolean isNamedAfterMethod(String variable) {
            String function = variable.substring(MARK.length());
            return method.name().equals(function) || method.name().startsWith(function + "-");
        }
    }
}
