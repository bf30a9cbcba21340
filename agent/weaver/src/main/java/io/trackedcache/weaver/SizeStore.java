package io.trackedcache.weaver;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;

/**
 * A field whose object a method asks for its size, as in {@code return map.size()}. Instances that share this object
 * count the same entries.
 *
 * @param owner the internal name of the class of the method
 * @param call the name of the method that returns the size of the object; with {@link #ELEMENTS} before it, that of its
 *     elements
 */
record SizeStore(String owner, String field, String descriptor, boolean isStatic, String call) {
    /** Precedes the name of a method that each element of an array or collection is asked by. Known to the runtime. */
    static final String ELEMENTS = "[]";

    /** Returns the name by which the runtime knows it. */
    String name() {
        return field + "." + call;
    }

    SizeStore by(String newCall) {
        return new SizeStore(owner, field, descriptor, isStatic, newCall);
    }

    SizeStore ofElements(String newCall) {
        return by(ELEMENTS + newCall);
    }

    /** Compares the names of the fields alone: {@code equals} of a record makes the JVM generate classes. */
    boolean isOfSameField(SizeStore other) {
        return field.equals(other.field) && isStatic == other.isStatic;
    }

    /** Returns the getter of the field as a constant of its class. */
    Handle getter() {
        return new Handle(isStatic ? Opcodes.H_GETSTATIC : Opcodes.H_GETFIELD, owner, field, descriptor, false);
    }
}
