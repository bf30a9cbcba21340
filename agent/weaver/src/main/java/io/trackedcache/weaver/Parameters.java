package io.trackedcache.weaver;

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

    private Parameters() {}

    /** The variable of the first parameter that may hold many keys; -1 where there is none. */
    static int variableOfKeys(String descriptor, boolean isStatic) {
        int variable = isStatic ? 0 : 1;
        for (Type parameter : Type.getArgumentTypes(descriptor)) {
            if (mayHoldKeys(parameter)) {
                return variable;
            }
            variable += parameter.getSize();
        }
        return -1;
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
