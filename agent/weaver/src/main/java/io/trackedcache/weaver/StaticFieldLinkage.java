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
    private static final String FIELD = "trackedcache$probe";
    private static final String PROBE = "java/lang/Object";
    private static final String PROBE_TYPE = "Ljava/lang/Object;";

    private final Map<Tracked, String> fields = new LinkedHashMap<>();
    private final List<Tracked> staticSizes;
    private final int fieldAccess;
    private final String owner;
    private final boolean hasFrames;
    private final boolean knowsClassConstants;
    private boolean initialized;

    /** Those of the method that is being visited. */
    private InitialVariables initialVariables = InitialVariables.NONE;

    StaticFieldLinkage(ClassVisitor writer, List<Tracked> tracked, ClassFacts type, List<Tracked> staticSizes) {
        super(Opcodes.ASM9, writer);
        this.fieldAccess = Opcodes.ACC_STATIC
                | Opcodes.ACC_FINAL
                | Opcodes.ACC_SYNTHETIC
                // The JVM wants the fields of interfaces public.
                | (type.isInterface() ? Opcodes.ACC_PUBLIC : Opcodes.ACC_PRIVATE);
        this.owner = type.internalName();
        this.hasFrames = type.hasFrames();
        this.knowsClassConstants = type.hasClassConstants();
        this.staticSizes = staticSizes;
        int number = 0;
        for (Tracked method : tracked) {
            // Of a class that has been woven before, say.
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
        // A superclass is initialized before the class, and its initializer may already look up.
        code.visitInsn(Opcodes.POP);
        ReflectiveLink.push(code, tracked, staticSizes, knowsClassConstants);
        code.visitLabel(linked);
        if (hasFrames) {
            initialVariables.emitFrame(code, PROBE);
        }
    }

    /** As it is not there while a superclass is initialized, it can be missing; and it is read once per call. */
    @Override
    public boolean isConstant() {
        return false;
    }

    @Override
    public int stackOfProbe() {
        return 1 + ReflectiveLink.stack(staticSizes);
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
            // The code that follows may begin with a frame of its own, and two cannot be in one place.
            visitInsn(Opcodes.NOP);
        }

        private void emitFrame(Object... stack) {
            if (hasFrames) {
                visitFrame(Opcodes.F_NEW, 0, new Object[0], stack.length, stack);
            }
        }

        // trackedcache$probe0 = ...;
        private void link(Tracked tracked, String field) {
            ReflectiveLink.push(this, tracked, staticSizes, knowsClassConstants);
            visitFieldInsn(Opcodes.PUTSTATIC, owner, field, PROBE_TYPE);
        }

        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
            super.visitMaxs(Math.max(maxStack, ReflectiveLink.stack(staticSizes)), maxLocals);
        }
    }
}
