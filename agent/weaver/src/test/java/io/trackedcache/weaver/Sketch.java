package io.trackedcache.weaver;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** A class file whose methods have annotations and return nothing of interest, for tests of what is reported. */
final class Sketch {
    private final ClassNode type = new ClassNode();

    private Sketch(int access, String name, String superName, String... interfaces) {
        type.visit(Opcodes.V11, access, name, null, superName, interfaces);
    }

    static Sketch ofClass(String name, Note... notes) {
        return of(Opcodes.ACC_PUBLIC, name, "java/lang/Object", notes);
    }

    static Sketch of(int access, String name, String superName, Note... notes) {
        return new Sketch(access, name, superName).noted(notes);
    }

    static Sketch implementing(String interfaceName, String name) {
        return new Sketch(Opcodes.ACC_PUBLIC, name, "java/lang/Object", interfaceName);
    }

    private Sketch noted(Note... notes) {
        for (Note note : notes) {
            note.node().accept(type.visitAnnotation(note.node().desc, true));
        }
        return this;
    }

    Sketch with(String name, String descriptor, Note... notes) {
        return with(Opcodes.ACC_PUBLIC, name, descriptor, notes);
    }

    Sketch with(int access, String name, String descriptor, Note... notes) {
        MethodNode method = method(access, name, descriptor, notes);
        if ((access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0) {
            returnNothing(method, descriptor);
        }
        return this;
    }

    Sketch withField(int access, String name, String descriptor, Note... notes) {
        FieldNode field = (FieldNode) type.visitField(access, name, descriptor, null, null);
        for (Note note : notes) {
            note.node().accept(field.visitAnnotation(note.node().desc, true));
        }
        return this;
    }

    /** Adds a method that calls the one of its super class that it overrides. */
    Sketch withSuperCall(int access, String name, String descriptor, Note... notes) {
        MethodNode method = method(access, name, descriptor, notes);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        int variable = 1;
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            method.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), variable);
            variable += argument.getSize();
        }
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, type.superName, name, descriptor, false);
        method.visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
        return this;
    }

    /** Adds a method that begins as the Kotlin compiler lets an inline function begin, or one that has inlined it. */
    Sketch withInlineMark(String name, String descriptor, String mark, int stackedBefore, Note... notes) {
        MethodNode method = method(Opcodes.ACC_PUBLIC, name, descriptor, notes);
        Label start = new Label();
        int variable = 5;
        for (int i = 0; i < stackedBefore; i++) {
            method.visitInsn(Opcodes.ICONST_0);
            method.visitVarInsn(Opcodes.ISTORE, variable++);
        }
        method.visitInsn(Opcodes.ICONST_0);
        method.visitVarInsn(Opcodes.ISTORE, variable);
        method.visitLabel(start);
        returnNothing(method, descriptor);
        Label end = new Label();
        method.visitLabel(end);
        method.visitLocalVariable(mark, "I", null, start, end, variable);
        return this;
    }

    /** Adds a method that signals how a lookup ends. */
    Sketch withSignal() {
        MethodNode method = method(Opcodes.ACC_PUBLIC, "signal", "()V");
        method.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                Annotations.CACHE_LOOKUP,
                "current",
                "()L" + Annotations.CACHE_LOOKUP + ";",
                true);
        method.visitInsn(Opcodes.POP);
        method.visitInsn(Opcodes.RETURN);
        return this;
    }

    private MethodNode method(int access, String name, String descriptor, Note... notes) {
        MethodNode method = (MethodNode) type.visitMethod(access, name, descriptor, null, null);
        for (Note note : notes) {
            note.node().accept(method.visitAnnotation(note.node().desc, true));
        }
        method.visitMaxs(10, 10);
        return method;
    }

    private static void returnNothing(MethodNode method, String descriptor) {
        Type result = Type.getReturnType(descriptor);
        switch (result.getSort()) {
            case Type.VOID -> method.visitInsn(Opcodes.RETURN);
            case Type.LONG -> returnConstant(method, Opcodes.LCONST_0, result);
            case Type.FLOAT -> returnConstant(method, Opcodes.FCONST_0, result);
            case Type.DOUBLE -> returnConstant(method, Opcodes.DCONST_0, result);
            case Type.OBJECT, Type.ARRAY -> returnConstant(method, Opcodes.ACONST_NULL, result);
            default -> returnConstant(method, Opcodes.ICONST_0, result);
        }
    }

    private static void returnConstant(MethodNode method, int constant, Type result) {
        method.visitInsn(constant);
        method.visitInsn(result.getOpcode(Opcodes.IRETURN));
    }

    byte[] classFile() {
        ClassWriter writer = new ClassWriter(0);
        type.accept(writer);
        return writer.toByteArray();
    }
}
