package io.trackedcache.weaver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Links by a static synthetic field that the static initializer sets; for class files older than version 55, which have
 * no dynamic constants.
 *
 * <p>It stands between the emitters and the writer: the fields that the emitters ask for are added at the end of the
 * class, and the initializer is found or made.
 */
final class StaticFieldLinkage extends ClassVisitor implements ProbeLinkage {
    private static final String SUPPLIER = "java/util/function/Supplier";
    private static final String SUPPLIER_TYPE = "Ljava/util/function/Supplier;";

    private final Map<Cache, String> fields = new LinkedHashMap<>();
    private final int fieldAccess;
    private String owner = "";
    private boolean hasFrames;
    private boolean initialized;

    private record Cache(String manager, String name) {}

    StaticFieldLinkage(ClassVisitor writer, List<Lookup> lookups, boolean isInterface) {
        super(Opcodes.ASM9, writer);
        this.fieldAccess = Opcodes.ACC_STATIC
                | Opcodes.ACC_FINAL
                | Opcodes.ACC_SYNTHETIC
                // The JVM wants the fields of interfaces public.
                | (isInterface ? Opcodes.ACC_PUBLIC : Opcodes.ACC_PRIVATE);
        for (Lookup lookup : lookups) {
            fields.putIfAbsent(cache(lookup), "trackedcache$probe" + fields.size());
        }
    }

    private static Cache cache(Lookup lookup) {
        return new Cache(lookup.manager(), lookup.cache());
    }

    // trackedcache$probe0 != null ? trackedcache$probe0 : ...
    @Override
    public void pushProbe(MethodVisitor code, Lookup lookup) {
        Label linked = new Label();
        code.visitFieldInsn(Opcodes.GETSTATIC, owner, fields.get(cache(lookup)), SUPPLIER_TYPE);
        code.visitInsn(Opcodes.DUP);
        code.visitJumpInsn(Opcodes.IFNONNULL, linked);
        // A superclass is initialized before the class, and its initializer may already look up.
        code.visitInsn(Opcodes.POP);
        ReflectiveLink.push(code, lookup.manager(), lookup.cache());
        code.visitLabel(linked);
        if (hasFrames) {
            new InitialVariables(owner, lookup).emitFrame(code, SUPPLIER);
        }
    }

    @Override
    public int stackOfProbe() {
        return ReflectiveLink.STACK;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        owner = name;
        hasFrames = (version & 0xFFFF) >= Opcodes.V1_6;
        super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor code = super.visitMethod(access, name, descriptor, signature, exceptions);
        if (!name.equals("<clinit>")) {
            return code;
        }
        initialized = true;
        return new Initializer(code);
    }

    @Override
    public void visitEnd() {
        for (String field : fields.values()) {
            super.visitField(fieldAccess, field, SUPPLIER_TYPE, null, null).visitEnd();
        }
        if (!initialized) {
            addInitializer();
        }
        super.visitEnd();
    }

    private void addInitializer() {
        MethodVisitor code = visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /**
     * Links all fields before anything else of the initializer runs: what runs there may already look up. What goes
     * wrong, such as a stack that overflows, is left to the lookups, which link on the spot; the class must not fail.
     */
    private final class Initializer extends MethodVisitor {
        Initializer(MethodVisitor code) {
            super(Opcodes.ASM9, code);
        }

        // try {
        //     trackedcache$probe0 = ...;
        // } catch (Throwable failure) {
        // }
        @Override
        public void visitCode() {
            super.visitCode();
            Label start = new Label();
            Label end = new Label();
            Label failed = new Label();
            Label done = new Label();
            visitTryCatchBlock(start, end, failed, null);
            visitLabel(start);
            for (Map.Entry<Cache, String> field : fields.entrySet()) {
                link(field.getKey(), field.getValue());
            }
            visitLabel(end);
            visitJumpInsn(Opcodes.GOTO, done);
            visitLabel(failed);
            emitFrame("java/lang/Throwable");
            visitInsn(Opcodes.POP);
            visitLabel(done);
            emitFrame();
            // The code that follows may begin with a frame of its own, and two cannot be in one place.
            visitInsn(Opcodes.NOP);
        }

        private void emitFrame(Object... stack) {
            if (hasFrames) {
                visitFrame(Opcodes.F_NEW, 0, new Object[0], stack.length, stack);
            }
        }

        // trackedcache$probe0 = ...;
        private void link(Cache cache, String field) {
            ReflectiveLink.push(this, cache.manager(), cache.name());
            visitFieldInsn(Opcodes.PUTSTATIC, owner, field, SUPPLIER_TYPE);
        }

        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
            super.visitMaxs(Math.max(maxStack, ReflectiveLink.STACK), maxLocals);
        }
    }
}
