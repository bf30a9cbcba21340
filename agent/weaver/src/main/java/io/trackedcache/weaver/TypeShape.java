package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A type as far as its subtypes need to know it: its super types, and its instance methods without their code.
 *
 * @param name the internal name
 * @param superName the internal name of the super class; empty for {@code Object}
 * @param mentionsAnnotations whether its class file mentions one of our annotations
 */
record TypeShape(
        String name,
        int access,
        String superName,
        List<String> interfaces,
        List<Method> methods,
        boolean mentionsAnnotations) {

    /**
     * An instance method that is not private.
     *
     * @param bridged the signature of the method that a bridge calls; null if it is no bridge, or calls none
     */
    record Method(
            int access,
            String name,
            String descriptor,
            @Nullable String bridged) {
        /** Returns name and descriptor. */
        String signature() {
            return name + descriptor;
        }

        boolean isBridge() {
            return (access & Opcodes.ACC_BRIDGE) != 0;
        }

        boolean isAbstract() {
            return (access & Opcodes.ACC_ABSTRACT) != 0;
        }
    }

    /** Reads a class file. Throws for bytes that ASM cannot read. */
    static TypeShape read(byte[] classFile) {
        Scan scan = new Scan();
        new ClassReader(classFile).accept(scan, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new TypeShape(
                scan.name,
                scan.access,
                scan.superName,
                scan.interfaces,
                scan.methods,
                ConstantPoolScan.mentionsAnnotations(classFile));
    }

    String className() {
        return name.replace('/', '.');
    }

    boolean isInterface() {
        return (access & Opcodes.ACC_INTERFACE) != 0;
    }

    /** Whether all instances are of subclasses; true for an interface. */
    boolean isAbstract() {
        return (access & Opcodes.ACC_ABSTRACT) != 0;
    }

    /** Returns the method of that name and descriptor; null for none. */
    @Nullable
    Method method(String signature) {
        for (Method method : methods) {
            if (method.signature().equals(signature)) {
                return method;
            }
        }
        return null;
    }

    /** Returns the super class and the interfaces. */
    List<String> superTypes() {
        List<String> all = new ArrayList<>(interfaces);
        if (!superName.isEmpty()) {
            all.add(0, superName);
        }
        return all;
    }

    private static final class Scan extends ClassVisitor {
        private static final int NOT_INHERITED = Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE;

        private final List<Method> methods = new ArrayList<>();
        private String name = "";
        private int access;
        private String superName = "";
        private List<String> interfaces = List.of();

        Scan() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version,
                int newAccess,
                String newName,
                @Nullable String signature,
                @Nullable String newSuperName,
                String @Nullable [] newInterfaces) {
            name = newName;
            access = newAccess;
            superName = newSuperName == null ? "" : newSuperName;
            interfaces = newInterfaces == null ? List.of() : List.of(newInterfaces);
        }

        /** Visits the code of bridges alone; ASM skips that of the other methods. */
        @Override
        public @Nullable MethodVisitor visitMethod(
                int methodAccess,
                String method,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            if ((methodAccess & Opcodes.ACC_BRIDGE) != 0 && (methodAccess & NOT_INHERITED) == 0) {
                return new BridgeScan(methodAccess, method, descriptor);
            }
            if ((methodAccess & NOT_INHERITED) == 0 && method.charAt(0) != '<') {
                methods.add(new Method(methodAccess, method, descriptor, null));
            }
            return null;
        }

        /** Finds the method that a bridge calls; casts and the boxing of numbers are around that call. */
        private final class BridgeScan extends MethodVisitor {
            private final int access;
            private final String bridge;
            private final String descriptor;
            private @Nullable String called;

            BridgeScan(int access, String bridge, String descriptor) {
                super(Opcodes.ASM9);
                this.access = access;
                this.bridge = bridge;
                this.descriptor = descriptor;
            }

            @Override
            public void visitMethodInsn(
                    int opcode, String owner, String callee, String calleeDescriptor, boolean isInterface) {
                if (owner.equals(name) || callee.equals(bridge)) {
                    called = callee + calleeDescriptor;
                }
            }

            @Override
            public void visitEnd() {
                methods.add(new Method(access, bridge, descriptor, called));
            }
        }
    }
}
