package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Decides which field or method of a class names the caches that its instances are. */
final class NameGetters {
    private final List<Handle> getters = new ArrayList<>();
    private final List<MethodReport> skipped = new ArrayList<>();

    int count() {
        return getters.size();
    }

    @Nullable
    Handle first() {
        return getters.isEmpty() ? null : getters.get(0);
    }

    List<MethodReport> skipped() {
        return skipped;
    }

    void addIfOne(String owner, boolean isInterface, MethodScan method) {
        if (!method.namesInstances()) {
            return;
        }
        String descriptor = method.method().descriptor();
        boolean isGetter = descriptor.startsWith("()") && !descriptor.endsWith("V");
        if (!isGetter || method.is(Opcodes.ACC_STATIC)) {
            skip(method.method(), Reason.NAME_METHOD);
        } else if (!isOfJdk(Type.getReturnType(descriptor))) {
            skip(method.method(), Reason.NAME_TYPE);
        } else if (!method.is(Opcodes.ACC_BRIDGE)) {
            getters.add(Tracked.handle(owner, method.method().name(), descriptor, method.access(), isInterface));
        }
    }

    /** Looks whether a field is one. */
    FieldVisitor field(String owner, int access, String name, String descriptor) {
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                if (annotation.equals(Annotations.NAME)) {
                    addField(owner, access, name, descriptor);
                }
                return null;
            }
        };
    }

    private void addField(String owner, int access, String name, String descriptor) {
        MethodId field = new MethodId(owner.replace('/', '.'), name, "()" + descriptor);
        if ((access & Opcodes.ACC_STATIC) != 0) {
            skip(field, Reason.NAME_FIELD);
        } else if (!isOfJdk(Type.getType(descriptor))) {
            skip(field, Reason.NAME_TYPE);
        } else {
            getters.add(new Handle(Opcodes.H_GETFIELD, owner, name, descriptor, false));
        }
    }

    private void skip(MethodId member, Reason reason) {
        skipped.add(new MethodReport.Skipped(member, Role.LOOKUP, reason));
    }

    /**
     * The JVM resolves the type together with the constant; one that is missing would be an error in the application.
     */
    private static boolean isOfJdk(Type type) {
        return type.getSort() != Type.OBJECT
                ? type.getSort() != Type.ARRAY
                : type.getInternalName().startsWith("java/");
    }
}
