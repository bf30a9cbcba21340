package io.trackedcache.weaver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Puts a {@link LookupEmitter} into each method of a class that is a lookup; all others pass through untouched. */
final class LookupWeaver extends ClassVisitor {
    private final Map<String, Lookup> lookups = new HashMap<>();
    private final ProbeLinkage linkage;
    private boolean hasFrames;

    LookupWeaver(ClassVisitor next, List<Lookup> lookups, ProbeLinkage linkage) {
        super(Opcodes.ASM9, next);
        for (Lookup lookup : lookups) {
            this.lookups.put(lookup.method().name() + lookup.method().descriptor(), lookup);
        }
        this.linkage = linkage;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        hasFrames = (version & 0xFFFF) >= Opcodes.V1_6;
        super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor code = super.visitMethod(access, name, descriptor, signature, exceptions);
        Lookup lookup = lookups.get(name + descriptor);
        return lookup == null ? code : new LookupEmitter(code, lookup, linkage, hasFrames);
    }
}
