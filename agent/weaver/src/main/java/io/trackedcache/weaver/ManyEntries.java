package io.trackedcache.weaver;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * Whether a call of a method may be about several entries, by its declaration: then its result or its argument holds
 * their number. Otherwise a number that a removal returns is the value that was removed, and a map that is put is one
 * value.
 */
final class ManyEntries {
    private static final String ALL = "All";
    private static final String CLEAR = "clear";

    /** The ends of the names of types that hold many keys or entries, the ones with values first. */
    private static final List<String> MAPS = List.of("Map");

    private static final List<String> COLLECTIONS =
            List.of("Collection", "List", "Set", "Iterable", "Iterator", "Queue", "Deque", "Vector", "Stream");

    /** These choose among all entries. */
    private static final List<String> CHOICES = List.of("Predicate");

    private ManyEntries() {}

    static boolean isMeantBy(Role role, MethodId method) {
        return switch (role) {
            case PUT -> isNamedForMany(method.name());
            case REMOVAL -> isNamedForMany(method.name()) || hasParameterOfMany(method.descriptor());
            case EVICTION ->
                isNamedForMany(method.name())
                        || hasParameterOfMany(method.descriptor())
                        || hasNumberAlone(method.descriptor());
            case LOOKUP, EXPIRY, READY, LOAD, CLEANUP, SIZE, STAT, COUNTERS, COUNTER -> false;
        };
    }

    /** Whether it has no parameters, and so no key, or only a number, such as how many entries are to be evicted. */
    private static boolean hasNumberAlone(String descriptor) {
        Type[] parameters = Type.getArgumentTypes(descriptor);
        return parameters.length == 0 || (parameters.length == 1 && parameters[0].getSort() < Type.ARRAY);
    }

    /** Whether it is named {@code removeAll}, {@code putAllAsync}, {@code clear} or the like. */
    private static boolean isNamedForMany(String name) {
        if (name.startsWith(CLEAR) && endsWord(name, CLEAR.length())) {
            return true;
        }
        int all = name.indexOf(ALL);
        while (all >= 0 && !endsWord(name, all + ALL.length())) {
            all = name.indexOf(ALL, all + 1);
        }
        return all >= 0;
    }

    private static boolean endsWord(String name, int end) {
        return end == name.length() || !Character.isLowerCase(name.charAt(end));
    }

    private static boolean hasParameterOfMany(String descriptor) {
        for (Type parameter : Type.getArgumentTypes(descriptor)) {
            if (holdsEntries(parameter) || isNamed(parameter, CHOICES)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the index of the parameter that holds the entries of a put; -1 if there is none.
     *
     * @param key the index of the parameter that is annotated as the key; -1 for none
     */
    static int entriesOf(String descriptor, int key) {
        Type[] parameters = Type.getArgumentTypes(descriptor);
        if (key >= 0 && key < parameters.length && holdsEntries(parameters[key])) {
            return key;
        }
        int other = -1;
        for (int index = 0; index < parameters.length; index++) {
            if (isNamed(parameters[index], MAPS)) {
                return index;
            }
            if (other < 0 && holdsEntries(parameters[index])) {
                other = index;
            }
        }
        return other;
    }

    /** An array of bytes or characters is a value or a key. */
    private static boolean holdsEntries(Type parameter) {
        if (parameter.getSort() == Type.ARRAY) {
            String descriptor = parameter.getDescriptor();
            return !descriptor.equals("[B") && !descriptor.equals("[C");
        }
        return isNamed(parameter, MAPS) || isNamed(parameter, COLLECTIONS);
    }

    private static boolean isNamed(Type type, List<String> endings) {
        if (type.getSort() != Type.OBJECT) {
            return false;
        }
        for (String ending : endings) {
            if (type.getInternalName().endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the doubt about a method whose calls count as one although they might be about more; null for none. */
    static @Nullable Caution caution(Role role, MethodFacts method, boolean isOfMany, boolean isStated) {
        String result = method.resultOrContent();
        if (isStated) {
            return null;
        }
        return switch (role) {
            case PUT -> isOfMany || !isMapAlone(method.method().descriptor()) ? null : Caution.ONE_PUT;
            case REMOVAL, EVICTION -> isOfMany ? ofMany(result) : ofOne(result);
            case LOOKUP, EXPIRY, READY, LOAD, CLEANUP, SIZE, STAT, COUNTERS, COUNTER -> null;
        };
    }

    private static @Nullable Caution ofMany(String result) {
        return result.equals("V") || result.equals("Ljava/lang/Void;") ? Caution.REMOVALS_UNKNOWN : null;
    }

    private static @Nullable Caution ofOne(String result) {
        Type type = Type.getType(result);
        return ResultTypes.isNumber(type) || holdsEntries(type) ? Caution.ONE_REMOVAL : null;
    }

    private static boolean isMapAlone(String descriptor) {
        Type[] parameters = Type.getArgumentTypes(descriptor);
        return parameters.length == 1 && isNamed(parameters[0], MAPS);
    }
}
