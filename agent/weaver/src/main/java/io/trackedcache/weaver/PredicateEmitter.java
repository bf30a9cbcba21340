package io.trackedcache.weaver;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The emitter for predicates, which passes the answer of the method to its probe, with what it was asked about. That is
 * kept at the entry, as the body may assign to its parameters.
 *
 * <pre>{@code
 * Object entry = parameter;
 * int others = hash of all other parameters << 2;
 * ...
 * probe.accept(entry, answer + others);   // before each return; answer: 1 for true, 2 for false, 0 for null
 * return value;
 * }</pre>
 */
final class PredicateEmitter extends Emitter {
    private static final String OBJ_INT_CONSUMER = "java/util/function/ObjIntConsumer";
    private static final String HASH_OF_OBJECT = "(Ljava/lang/Object;)I";
    private static final int PRIME = 31;

    /** Probe, entry, answer and others, on top of what the method has on its stack at a return. */
    static final int STACK_AT_ANSWER = 4;

    static final int MOST_VARIABLES = 3;

    private final CheckedEntry entry;

    PredicateEmitter(MethodVisitor code, Woven woven) {
        super(code, woven);
        this.entry = CheckedEntry.of(woven.tracked());
    }

    private int othersVariable() {
        return lastVariable();
    }

    private int objectVariable() {
        return entry.others().isEmpty() ? lastVariable() : lastVariable() - 1;
    }

    @Override
    protected Object variableType(int variable) {
        boolean isOthers = !entry.others().isEmpty() && variable == othersVariable();
        return isOthers ? Opcodes.INTEGER : super.variableType(variable);
    }

    @Override
    protected int stackAtExit() {
        return STACK_AT_ANSWER;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        keepProbe();
        keepEntry();
    }

    // Object entry = parameter;
    // int others = (31 * hash(first) + hash(second)) << 2;
    private void keepEntry() {
        CheckedEntry.Part object = entry.object();
        if (object != null) {
            mv.visitVarInsn(Opcodes.ALOAD, object.variable());
            mv.visitVarInsn(Opcodes.ASTORE, objectVariable());
        }
        if (!entry.others().isEmpty()) {
            pushHashOfOthers();
            mv.visitInsn(Opcodes.ICONST_2);
            mv.visitInsn(Opcodes.ISHL);
            mv.visitVarInsn(Opcodes.ISTORE, othersVariable());
        }
    }

    private void pushHashOfOthers() {
        boolean isFirst = true;
        for (CheckedEntry.Part part : entry.others()) {
            if (!isFirst) {
                mv.visitIntInsn(Opcodes.BIPUSH, PRIME);
                mv.visitInsn(Opcodes.IMUL);
            }
            mv.visitVarInsn(part.loadOpcode(), part.variable());
            hash(part);
            if (!isFirst) {
                mv.visitInsn(Opcodes.IADD);
            }
            isFirst = false;
        }
    }

    // value --> hash; no code of the application runs
    private void hash(CheckedEntry.Part part) {
        switch (part.type().getSort()) {
            case Type.LONG -> hash("java/lang/Long", "hashCode", "(J)I");
            case Type.FLOAT -> hash("java/lang/Float", "hashCode", "(F)I");
            case Type.DOUBLE -> hash("java/lang/Double", "hashCode", "(D)I");
            case Type.OBJECT, Type.ARRAY -> {
                if (part.isValue()) {
                    hash("java/util/Objects", "hashCode", HASH_OF_OBJECT);
                } else {
                    hash("java/lang/System", "identityHashCode", HASH_OF_OBJECT);
                }
            }
            default -> {
                // An int on the stack is its own hash.
            }
        }
    }

    private void hash(String owner, String name, String descriptor) {
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }

    // probe.accept(entry, answer + others);
    @Override
    public void visitInsn(int opcode) {
        if (isReturn(opcode)) {
            pushAnswer();
            pushProbe();
            mv.visitInsn(Opcodes.SWAP);
            pushObject();
            mv.visitInsn(Opcodes.SWAP);
            if (!entry.others().isEmpty()) {
                mv.visitVarInsn(Opcodes.ILOAD, othersVariable());
                mv.visitInsn(Opcodes.IADD);
            }
            mv.visitMethodInsn(Opcodes.INVOKEINTERFACE, OBJ_INT_CONSUMER, "accept", "(Ljava/lang/Object;I)V", true);
        }
        super.visitInsn(opcode);
    }

    private void pushObject() {
        if (entry.object() == null) {
            mv.visitInsn(Opcodes.ACONST_NULL);
        } else {
            mv.visitVarInsn(Opcodes.ALOAD, objectVariable());
        }
    }

    // value --> value, answer
    private void pushAnswer() {
        mv.visitInsn(Opcodes.DUP);
        if (tracked.returnType().getSort() == Type.BOOLEAN) {
            // 2 - (value & 1): the JVM narrows an int to a boolean only when the method returns.
            mv.visitInsn(Opcodes.ICONST_1);
            mv.visitInsn(Opcodes.IAND);
            mv.visitInsn(Opcodes.ICONST_2);
            mv.visitInsn(Opcodes.SWAP);
            mv.visitInsn(Opcodes.ISUB);
        } else {
            pushBoxedAnswer();
        }
    }

    // value --> TRUE.equals(value) + 2 * FALSE.equals(value)
    private void pushBoxedAnswer() {
        mv.visitInsn(Opcodes.DUP);
        pushEquals("TRUE");
        mv.visitInsn(Opcodes.SWAP);
        pushEquals("FALSE");
        mv.visitInsn(Opcodes.ICONST_1);
        mv.visitInsn(Opcodes.ISHL);
        mv.visitInsn(Opcodes.IADD);
    }

    // value --> constant.equals(value)
    private void pushEquals(String constant) {
        mv.visitFieldInsn(Opcodes.GETSTATIC, "java/lang/Boolean", constant, "Ljava/lang/Boolean;");
        mv.visitInsn(Opcodes.SWAP);
        mv.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Boolean", "equals", "(Ljava/lang/Object;)Z", false);
    }
}
