package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A visitor that collects the {@link ClassFacts} of one class, and decides nothing. */
final class ClassScan extends ClassVisitor {
    private final AnnotationValues annotation = new AnnotationValues();
    private final Set<String> ownTypes = new HashSet<>();
    private final OwnCalls ownCalls = new OwnCalls();
    private final List<FieldFacts> fields = new ArrayList<>();
    private final List<MethodScan> methods = new ArrayList<>();
    private String internalName = "";
    private String simpleName = "";
    private int majorVersion;
    private boolean isInterface;
    private boolean isGroovyTrait;
    private boolean hasSupertypes;

    private ClassScan() {
        super(Opcodes.ASM9);
    }

    static ClassFacts read(ClassReader reader) {
        ClassScan scan = new ClassScan();
        // Line numbers and names of variables are not needed; frames are only counted, so not expanded.
        reader.accept(scan, ClassReader.SKIP_DEBUG);
        return scan.facts();
    }

    private ClassFacts facts() {
        List<MethodFacts> facts = new ArrayList<>();
        for (MethodScan method : methods) {
            facts.add(method.facts());
        }
        return new ClassFacts(
                majorVersion,
                isInterface,
                isGroovyTrait,
                hasSupertypes,
                internalName,
                simpleName,
                annotation,
                ownCalls,
                fields,
                facts);
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        majorVersion = version & 0xFFFF;
        isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        hasSupertypes = !"java/lang/Object".equals(superName) || (interfaces != null && interfaces.length > 0);
        ownTypes.add(name);
        if (superName != null) {
            ownTypes.add(superName);
        }
        if (interfaces != null) {
            ownTypes.addAll(List.of(interfaces));
        }
        internalName = name;
        simpleName = name.substring(name.lastIndexOf('/') + 1);
    }

    /** Takes the simple name of a nested class from its own entry. */
    @Override
    public void visitInnerClass(String name, @Nullable String outerName, @Nullable String innerName, int access) {
        if (name.equals(internalName) && innerName != null) {
            simpleName = innerName;
        }
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        isGroovyTrait |= descriptor.equals("Lgroovy/transform/Trait;");
        return descriptor.equals(Annotations.LOOKUP) ? annotation : null;
    }

    @Override
    public FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        return new FieldScan(name, descriptor, access);
    }

    /** Adds a field when it was visited, so with its annotations known. */
    private final class FieldScan extends FieldVisitor {
        private final String name;
        private final String descriptor;
        private final int access;
        private boolean isCacheName;

        FieldScan(String name, String descriptor, int access) {
            super(Opcodes.ASM9);
            this.name = name;
            this.descriptor = descriptor;
            this.access = access;
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
            isCacheName |= annotation.equals(Annotations.NAME);
            return null;
        }

        @Override
        public void visitEnd() {
            fields.add(new FieldFacts(name, descriptor, access, isCacheName));
        }
    }

    /** Adds the calls of one method. Not a lambda, for which the JVM would generate a class during the start. */
    private final class CallsOf implements BiConsumer<String, String> {
        private final MethodId caller;
        private final boolean isBridge;

        CallsOf(MethodId caller, int access) {
            this.caller = caller;
            this.isBridge = (access & Opcodes.ACC_BRIDGE) != 0;
        }

        /** Leaves out bridges: they call a method of their own name, and are counted by that. */
        @Override
        public void accept(String owner, String callee) {
            if (!isBridge && ownTypes.contains(owner)) {
                ownCalls.add(caller.name(), callee);
            }
        }
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodId id = new MethodId(internalName.replace('/', '.'), name, descriptor);
        MethodScan method = new MethodScan(id, access, new CallsOf(id, access));
        methods.add(method);
        return method;
    }
}
