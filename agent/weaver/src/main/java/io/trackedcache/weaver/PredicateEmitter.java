package io.trackedcache.weaver;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The emitter for predicates, which passes the result of the method to its probe.
 *
 * <pre>{@code
 * probe.accept(value, null);   // before each return
 * return value;
 * }</pre>
 */
final class PredicateEmitter extends Emitter {
    PredicateEmitter(MethodVisitor code, Woven woven) {
        super(code, woven);
    }

    @Override
    public void visitCode() {
        super.visitCode();
        keepProbe();
    }

    @Override
    public void visitInsn(int opcode) {
        if (isReturn(opcode)) {
            pushProbeAndResult();
            mv.visitInsn(Opcodes.ACONST_NULL);
            emitAccept();
        }
        super.visitInsn(opcode);
    }
}
