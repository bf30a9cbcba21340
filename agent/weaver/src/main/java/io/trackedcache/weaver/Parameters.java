package io.trackedcache.weaver;

import java.util.List;
import java.util.Set;
import org.objectweb.asm.Type;

/** Finds among the parameters of a method the one that a probe is told of. */
final class Parameters {
    private static final Set<String> NO_KEYS = Set.of(
            "java/lang/String",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Boolean",
            "java/lang/Class",
            "java/util/UUID",
            "java/util/Locale",
            "java/time/Duration",
            "java/time/Instant");

    private static final List<String> COLLECTIONS =
            List.of("Collection", "List", "Set", "Iterable", "Queue", "Deque", "Vector");

    private Parameters() {}

    /**
     * The variable of the first parameter that holds many keys, as far as its declared type tells; else of the first
     * that may do so; -1 where there is none.
     */
    static int variableOfKeys(String descriptor, boolean isStatic) {
        int possible = -1;
        int variable = isStatic ? 0 : 1;
        for (Type parameter : Type.getArgumentTypes(descriptor)) {
            if (isOfKeys(parameter)) {
                return variable;
            }
            if (possible < 0 && mayHoldKeys(parameter)) {
                possible = variable;
            }
            variable += parameter.getSize();
        }
        return possible;
    }

    /** An array, or a type that is called after what the JDK's collections are called. */
    private static boolean isOfKeys(Type parameter) {
        if (parameter.getSort() != Type.OBJECT) {
            return parameter.getSort() == Type.ARRAY;
        }
        String name = parameter.getInternalName();
        for (String kind : COLLECTIONS) {
            if (name.endsWith(kind)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayHoldKeys(Type parameter) {
        return parameter.getSort() == Type.ARRAY
                || (parameter.getSort() == Type.OBJECT && !NO_KEYS.contains(parameter.getInternalName()));
    }

    /** The variable of the only parameter, if that is an object; otherwise -1. */
    static int variableOfOnly(String descriptor, boolean isStatic) {
        Type[] parameters = Type.getArgumentTypes(descriptor);
        boolean isObject = parameters.length == 1 && parameters[0].getSort() >= Type.ARRAY;
        return isObject ? (isStatic ? 0 : 1) : -1;
    }
}
