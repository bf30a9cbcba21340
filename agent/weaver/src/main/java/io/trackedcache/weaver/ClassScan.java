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
    private final FrameworkAnnotations framework = new FrameworkAnnotations();
    private final List<FieldFacts> fields = new ArrayList<>();
    private final List<MethodScan> methods = new ArrayList<>();
    private String internalName = "";
    private int majorVersion;
    private boolean isInterface;
    private boolean isGroovyTrait;
    private boolean hasSupertypes;
    private boolean isAnnotated;
    private boolean isKotlin;
    private boolean isGenerated;
    private boolean isSerializable;
    private int access;
    private String superName = "";

    private ClassScan() {
        super(Opcodes.ASM9);
    }

    static ClassFacts read(ClassReader reader) {
        ClassScan scan = new ClassScan();
        // Line numbers and names of variables are not needed; frames are only counted, so not expanded.
        reader.accept(scan, ClassReader.SKIP_DEBUG);
        return scan.facts(scan.isKotlin && scan.hasRoles() ? InlineFunctions.in(reader, scan.className()) : List.of());
    }

    private String className() {
        return internalName.replace('/', '.');
    }

    private boolean hasRoles() {
        for (MethodScan method : methods) {
            if (method.hasRoles()) {
                return true;
            }
        }
        return false;
    }

    private ClassFacts facts(List<MethodId> inline) {
        List<MethodFacts> facts = new ArrayList<>();
        for (MethodScan method : methods) {
            facts.add(method.facts(inline));
        }
        return new ClassFacts(
                majorVersion,
                isInterface,
                isGroovyTrait,
                hasSupertypes,
                internalName,
                annotation,
                marks(),
                ownCalls,
                fields,
                facts);
    }

    private ClassMarks marks() {
        boolean isAnnotationType = (access & Opcodes.ACC_ANNOTATION) != 0;
        return new ClassMarks(
                access,
                superName,
                isAnnotated,
                isAnnotationType,
                isGenerated,
                isSerializable,
                framework.isFound(),
                framework.others());
    }

    @Override
    public void visit(
            int version,
            int newAccess,
            String name,
            @Nullable String signature,
            @Nullable String newSuperName,
            String @Nullable [] interfaces) {
        majorVersion = version & 0xFFFF;
        access = newAccess;
        isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        isGenerated = GeneratedClasses.isOne(name, newSuperName, interfaces);
        superName = newSuperName == null ? "" : newSuperName;
        hasSupertypes = !superName.equals("java/lang/Object") || (interfaces != null && interfaces.length > 0);
        ownTypes.add(name);
        ownTypes.add(superName);
        if (interfaces != null) {
            ownTypes.addAll(List.of(interfaces));
            isSerializable = ownTypes.contains("java/io/Serializable");
        }
        internalName = name;
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        isGroovyTrait |= descriptor.equals("Lgroovy/transform/Trait;");
        isKotlin |= descriptor.equals("Lkotlin/Metadata;");
        boolean isOurs = descriptor.equals(Annotations.LOOKUP);
        isAnnotated |= isOurs;
        return isOurs ? annotation : framework.visit(descriptor);
    }

    @Override
    public FieldVisitor visitField(
            int fieldAccess, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        return new FieldScan(name, descriptor, fieldAccess);
    }

    /** Adds a field when it was visited, so with its annotations known. */
    private final class FieldScan extends FieldVisitor {
        private final String name;
        private final String descriptor;
        private final int access;
        private boolean isCacheName;
        private @Nullable AnnotationValues counter;

        FieldScan(String name, String descriptor, int access) {
            super(Opcodes.ASM9);
            this.name = name;
            this.descriptor = descriptor;
            this.access = access;
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
            isCacheName |= annotation.equals(Annotations.NAME);
            if (!annotation.equals(Annotations.COUNTER)) {
                return null;
            }
            AnnotationValues values = new AnnotationValues();
            counter = values;
            return values;
        }

        @Override
        public void visitEnd() {
            fields.add(new FieldFacts(name, descriptor, access, isCacheName, counter));
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
            int methodAccess,
            String name,
            String descriptor,
            @Nullable String signature,
            String @Nullable [] exceptions) {
        MethodId id = new MethodId(className(), name, descriptor);
        boolean isSynthetic = (access & Opcodes.ACC_SYNTHETIC) != 0;
        MethodScan method = new MethodScan(
                id, methodAccess, isSynthetic, FutureContent.of(signature), new CallsOf(id, methodAccess));
        methods.add(method);
        return method;
    }
}
