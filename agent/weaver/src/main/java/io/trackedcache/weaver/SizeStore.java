package io.trackedcache.weaver;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;

/**
 * A field whose object a method asks for its size, as in {@code return map.size()}. Instances that share this object
 * count the same entries.
 *
 * @param owner the internal name of the class of the method
 * @param call the name of the method that returns the size of the object
 */
record SizeStore(String owner, String field, String descriptor, boolean isStatic, String call) {

    /** Returns the name by which the runtime knows it. */
    String name() {
        return field + "." + call;
    }

    /** Returns the getter of the field as a constant of its class. */
    Handle getter() {
        return new Handle(isStatic ? Opcodes.H_GETSTATIC : Opcodes.H_GETFIELD, owner, field, descriptor, false);
    }
}
