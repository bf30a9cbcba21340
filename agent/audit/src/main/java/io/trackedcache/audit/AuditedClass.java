package io.trackedcache.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** A class under audit, with the analysis of its methods. */
final class AuditedClass {
    private static final Set<String> NOT_THREAD_SAFE = Set.of("NotThreadSafe");

    private final ClassNode type;
    private final Accessors accessors;
    private final Map<MethodNode, MethodFlow> flows = new HashMap<>();

    AuditedClass(ClassNode type) {
        this.type = type;
        this.accessors = new Accessors(type);
    }

    ClassNode type() {
        return type;
    }

    String name() {
        return Text.className(type.name);
    }

    Accessors accessors() {
        return accessors;
    }

    /** Returns the analysis of a method. It is computed once and kept. */
    MethodFlow flowOf(MethodNode method) throws AnalyzerException {
        MethodFlow known = flows.get(method);
        if (known == null) {
            known = MethodFlow.of(method, accessors);
            flows.put(method, known);
        }
        return known;
    }

    /** Returns the method of this class that the handle refers to; null for a method of another class. */
    @Nullable
    MethodNode methodOf(Handle handle) {
        if (!handle.getOwner().equals(type.name)) {
            return null;
        }
        return type.methods.stream()
                .filter(method -> method.name.equals(handle.getName()) && method.desc.equals(handle.getDesc()))
                .findFirst()
                .orElse(null);
    }

    boolean isOwn(Source.Field field) {
        return field.owner().equals(type.name);
    }

    /** Whether the field is volatile. False for a field of another class, which is not read here. */
    boolean isVolatile(Source.Field field) {
        return isOwn(field) && type.fields.stream().anyMatch(own -> isVolatile(own) && own.name.equals(field.name()));
    }

    private static boolean isVolatile(FieldNode field) {
        return (field.access & Opcodes.ACC_VOLATILE) != 0;
    }

    /** Whether the class is documented to be for one thread at a time. */
    boolean isAnnotatedNotThreadSafe() {
        return Annotated.with(NOT_THREAD_SAFE, type.visibleAnnotations, type.invisibleAnnotations);
    }
}
