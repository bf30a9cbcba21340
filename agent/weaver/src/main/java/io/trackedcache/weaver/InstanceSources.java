package io.trackedcache.weaver;

import org.objectweb.asm.Opcodes;

/**
 * The methods of a class from which new instances come: constructors, {@code clone}, and {@code readObject} of
 * deserialization. An object of this type follows the code of one constructor.
 *
 * <p>A constructor that calls another constructor of its class announces nothing, as that one does.
 */
final class InstanceSources {
    private static final String CLONE = "clone";
    private static final String READ = "readObject";
    private static final String READ_DESCRIPTOR = "(Ljava/io/ObjectInputStream;)V";

    private final String owner;
    private int unfinished;
    private boolean callsOtherConstructor;

    InstanceSources(String owner) {
        this.owner = owner;
    }

    /** Whether new instances of its class may come from a method. */
    static boolean isOne(String name, String descriptor) {
        return name.equals("<init>") || isClone(name, descriptor) || isReading(name, descriptor);
    }

    static boolean isReading(String name, String descriptor) {
        return name.equals(READ) && descriptor.equals(READ_DESCRIPTOR);
    }

    private static boolean isClone(String name, String descriptor) {
        return name.equals(CLONE) && descriptor.startsWith("()L");
    }

    /** Whether instances of a class may be deserialized by no method that is woven. */
    static boolean hasUnknownInstances(ClassFacts type) {
        return type.marks().isSerializable() && !type.marks().isRecord() && !type.hasMethod(READ, READ_DESCRIPTOR);
    }

    void visitType(int opcode, String type) {
        if (opcode == Opcodes.NEW && type.equals(owner)) {
            unfinished++;
        }
    }

    void visitCall(String callee, String name) {
        if (name.equals("<init>") && callee.equals(owner)) {
            callsOtherConstructor |= unfinished == 0;
            unfinished = Math.max(0, unfinished - 1);
        }
    }

    /** Whether the constructor has called another one of its class, so far. */
    boolean callsOtherConstructor() {
        return callsOtherConstructor;
    }
}
