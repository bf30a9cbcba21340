package io.trackedcache.weaver;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Decides about one method: whether it is annotated, whether it can be woven, and if not, why. */
final class MethodScan extends MethodVisitor {
    private static final String TRACKED_CACHE = "Lio/trackedcache/annotation/TrackedCache;";

    private final MethodId method;
    private final int access;
    private @Nullable TrackedCacheValues annotation;
    private int maxLocals;
    private int maxStack;

    MethodScan(MethodId method, int access) {
        super(Opcodes.ASM9);
        this.method = method;
        this.access = access;
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        if (!descriptor.equals(TRACKED_CACHE)) {
            return null;
        }
        annotation = new TrackedCacheValues();
        return annotation;
    }

    @Override
    public void visitMaxs(int maxStackInUse, int maxLocalsInUse) {
        maxStack = maxStackInUse;
        maxLocals = maxLocalsInUse;
    }

    boolean isLookup() {
        return annotation != null && obstacle(annotation) == null;
    }

    Lookup lookup(String defaultName) {
        if (annotation == null) {
            throw new IllegalStateException(method + " is no lookup");
        }
        return new Lookup(
                method, is(Opcodes.ACC_STATIC), annotation.manager(), annotation.nameOr(defaultName), maxLocals);
    }

    Optional<MethodReport> skipped() {
        Reason obstacle = annotation == null ? null : obstacle(annotation);
        return obstacle == null ? Optional.empty() : Optional.of(new MethodReport.Skipped(method, obstacle));
    }

    private @Nullable Reason obstacle(TrackedCacheValues values) {
        if (is(Opcodes.ACC_BRIDGE)) {
            return Reason.BRIDGE;
        }
        if (is(Opcodes.ACC_ABSTRACT)) {
            return Reason.ABSTRACT;
        }
        if (is(Opcodes.ACC_NATIVE)) {
            return Reason.NATIVE;
        }
        if (method.descriptor().endsWith(")V")) {
            return Reason.VOID;
        }
        if (values.hasBlankName()) {
            return Reason.BLANK_NAME;
        }
        return LookupEmitter.hasRoom(maxStack, maxLocals) ? null : Reason.TOO_LARGE;
    }

    private boolean is(int flag) {
        return (access & flag) != 0;
    }
}
