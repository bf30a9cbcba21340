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
 * A linkage by a static synthetic field that the static initializer sets; for class files older than version 55, which
 * have no dynamic constants.
 *
 * <p>Visits the class between the emitters and the writer: it adds the fields at the end of the class, and extends the
 * static initializer or adds one.
 */
final class StaticFieldLinkage extends ClassVisitor implements ProbeLinkage {
    private static final String FIELD = "trackedcache$probe";
    private static final String PROBE = "java/lang/Object";
    private static final String PROBE_TYPE = "Ljava/lang/Object;";

    private final Map<Tracked, String> fields = new LinkedHashMap<>();
    private final int fieldAccess;
    private final String owner;
    private final boolean hasFrames;
    private final boolean hasClassConstants;
    private boolean initialized;

    /** The variables of the method that is being visited. */
    private InitialVariables initialVariables = InitialVariables.NONE;

    StaticFieldLinkage(ClassVisitor writer, List<Tracked> tracked, ClassFacts type) {
        super(Opcodes.ASM9, writer);
        this.fieldAccess = Opcodes.ACC_STATIC
                | Opcodes.ACC_FINAL
                | Opcodes.ACC_SYNTHETIC
                // The JVM requires fields of interfaces to be public.
                | (type.isInterface() ? Opcodes.ACC_PUBLIC : Opcodes.ACC_PRIVATE);
        this.owner = type.internalName();
        this.hasFrames = type.hasFrames();
        this.hasClassConstants = type.hasClassConstants();
        int number = 0;
        for (Tracked method : tracked) {
            // A class that was woven before has fields of this name already.
            while (type.hasField(FIELD + number)) {
                number++;
            }
            fields.put(method, FIELD + number++);
        }
    }

    // trackedcache$probe0 != null ? trackedcache$probe0 : ...
    @Override
    public void pushProbe(MethodVisitor code, Tracked tracked) {
        Label linked = new Label();
        code.visitFieldInsn(Opcodes.GETSTATIC, owner, fields.get(tracked), PROBE_TYPE);
        code.visitInsn(Opcodes.DUP);
        code.visitJumpInsn(Opcodes.IFNONNULL, linked);
        // The superclass is initialized before the class, and its initializer may call a tracked method.
        code.visitInsn(Opcodes.POP);
        ReflectiveLink.push(code, tracked, hasClassConstants);
        code.visitLabel(linked);
        if (hasFrames) {
            initialVariables.emitFrame(code, PROBE);
        }
    }

    // trackedcache$probe0
    @Override
    public void pushLinked(MethodVisitor code, Tracked tracked) {
        code.visitFieldInsn(Opcodes.GETSTATIC, owner, fields.get(tracked), PROBE_TYPE);
    }

    /** False: the field is null while a superclass is initialized, so each call reads it once and keeps the probe. */
    @Override
    public boolean isConstant() {
        return false;
    }

    @Override
    public int stackOfProbe() {
        return 1 + ReflectiveLink.STACK;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor code = super.visitMethod(access, name, descriptor, signature, exceptions);
        initialVariables = new InitialVariables(owner, access, name, descriptor);
        if (!name.equals("<clinit>")) {
            return code;
        }
        initialized = true;
        return new Initializer(code);
    }

    @Override
    public void visitEnd() {
        for (String field : fields.values()) {
            super.visitField(fieldAccess, field, PROBE_TYPE, null, null).visitEnd();
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
     * Sets all fields before the rest of the static initializer runs, as that may call tracked methods. If this fails,
     * for instance by a stack overflow, the class must not fail: its tracked methods link when they are called.
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
            for (Map.Entry<Tracked, String> field : fields.entrySet()) {
                link(field.getKey(), field.getValue());
            }
            visitLabel(end);
            visitJumpInsn(Opcodes.GOTO, done);
            visitLabel(failed);
            emitFrame("java/lang/Throwable");
            visitInsn(Opcodes.POP);
            visitLabel(done);
            emitFrame();
            // The code that follows may begin with a frame of its own, and one place cannot have two frames.
            visitInsn(Opcodes.NOP);
        }

        private void emitFrame(Object... stack) {
            if (hasFrames) {
                visitFrame(Opcodes.F_NEW, 0, new Object[0], stack.length, stack);
            }
        }

        // trackedcache$probe0 = ...;
        private void link(Tracked tracked, String field) {
            ReflectiveLink.push(this, tracked, hasClassConstants);
            visitFieldInsn(Opcodes.PUTSTATIC, owner, field, PROBE_TYPE);
        }

        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
            super.visitMaxs(Math.max(maxStack, ReflectiveLink.STACK), maxLocals);
        }
    }
}
