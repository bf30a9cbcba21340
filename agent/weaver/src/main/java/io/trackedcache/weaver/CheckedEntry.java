package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What a predicate checks: its receiver and its arguments. One object of these is passed to the probe as it is, without
 * a hash, since computing the hash of an object for the first time is slow, and most answers do not need it.
 *
 * @param object the object that is passed; null if there is none
 * @param others all others, which are passed as one hash
 */
record CheckedEntry(@Nullable Part object, List<Part> others) {
    /** Immutable types of the JDK, whose objects are compared by value. */
    private static final Set<String> VALUES = Set.of(
            "java/lang/String",
            "java/lang/Boolean",
            "java/lang/Character",
            "java/lang/Byte",
            "java/lang/Short",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double",
            "java/util/UUID");

    /** The receiver or a parameter, in its local variable. */
    record Part(Type type, int variable) {
        boolean isObject() {
            return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
        }

        boolean isValue() {
            return type.getSort() == Type.OBJECT && VALUES.contains(type.getInternalName());
        }

        int loadOpcode() {
            return type.getOpcode(Opcodes.ILOAD);
        }
    }

    static CheckedEntry of(Tracked predicate) {
        List<Part> parts = parts(predicate);
        Part object = object(parts, predicate.isStatic());
        List<Part> others = new ArrayList<>(parts);
        others.remove(object);
        return new CheckedEntry(object, others);
    }

    private static List<Part> parts(Tracked predicate) {
        List<Part> parts = new ArrayList<>();
        int variable = 0;
        if (!predicate.isStatic()) {
            parts.add(new Part(Type.getObjectType(predicate.owner()), variable++));
        }
        for (Type parameter : Type.getArgumentTypes(predicate.method().descriptor())) {
            parts.add(new Part(parameter, variable));
            variable += parameter.getSize();
        }
        return parts;
    }

    /** Prefers a parameter that is no value, which mostly is the entry, to the receiver, and that to any other. */
    private static @Nullable Part object(List<Part> parts, boolean isStatic) {
        Part receiver = isStatic ? null : parts.get(0);
        Part firstObject = receiver;
        for (Part part : parts) {
            if (part.isObject() && !part.isValue() && !part.equals(receiver)) {
                return part;
            }
            if (firstObject == null && part.isObject()) {
                firstObject = part;
            }
        }
        return firstObject;
    }

    /** Returns how many variables of its own an emitter needs for it. */
    int variables() {
        return (object == null ? 0 : 1) + (others.isEmpty() ? 0 : 1);
    }
}
