package io.trackedcache.weaver;

import java.util.List;
import java.util.Set;
import org.objectweb.asm.Type;

/** A search among the parameters of a method for the one whose argument is passed to the probe. */
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
     * Returns the variable of the parameter that holds many keys; -1 if there is none.
     *
     * @param annotated the index of the parameter that is annotated as the key; -1 for none. Then it is the first one
     *     whose declared type holds many keys, or else the first one that may hold many keys
     */
    static int variableOfKeys(String descriptor, boolean isStatic, int annotated) {
        Type[] parameters = Type.getArgumentTypes(descriptor);
        int index = annotated < 0 ? indexOfKeys(parameters) : annotated;
        return index < 0 || !mayHoldKeys(parameters[index]) ? -1 : variable(parameters, index, isStatic);
    }

    private static int indexOfKeys(Type[] parameters) {
        int possible = -1;
        for (int index = 0; index < parameters.length; index++) {
            if (isOfKeys(parameters[index])) {
                return index;
            }
            if (possible < 0 && mayHoldKeys(parameters[index])) {
                possible = index;
            }
        }
        return possible;
    }

    private static int variable(Type[] parameters, int index, boolean isStatic) {
        int variable = isStatic ? 0 : 1;
        for (int before = 0; before < index; before++) {
            variable += parameters[before].getSize();
        }
        return variable;
    }

    /** Whether the declared types of several parameters hold many keys. */
    static boolean haveKeysTwice(String descriptor) {
        int found = 0;
        for (Type parameter : Type.getArgumentTypes(descriptor)) {
            found += isOfKeys(parameter) ? 1 : 0;
        }
        return found > 1;
    }

    /** Whether it is an array, or its type is named like a collection of the JDK. */
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

    /** Returns the variable of the parameter with an index; -1 if there are fewer. */
    static int variableOf(int index, String descriptor, boolean isStatic) {
        Type[] parameters = Type.getArgumentTypes(descriptor);
        if (index >= parameters.length) {
            return -1;
        }
        int variable = isStatic ? 0 : 1;
        for (int i = 0; i < index; i++) {
            variable += parameters[i].getSize();
        }
        return variable;
    }

    /** Returns the type of the parameter that begins at a variable. */
    static Type typeAt(int variable, String descriptor, boolean isStatic) {
        int next = isStatic ? 0 : 1;
        for (Type parameter : Type.getArgumentTypes(descriptor)) {
            if (next == variable) {
                return parameter;
            }
            next += parameter.getSize();
        }
        throw new IllegalArgumentException("no parameter of " + descriptor + " begins at variable " + variable);
    }
}
