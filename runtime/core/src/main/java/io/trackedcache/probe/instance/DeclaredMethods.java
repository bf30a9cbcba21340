package io.trackedcache.probe.instance;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of the methods by which a class may override others. They are read once, when a view reads a size; a class
 * whose methods cannot be read, as a type in their signatures is missing, may override any.
 */
final class DeclaredMethods extends ClassValue<DeclaredMethods.Names> {
    private static final DeclaredMethods OF = new DeclaredMethods();

    /** The names; null if they cannot be read. */
    record Names(@Nullable Set<String> known) {
        boolean mayHave(String name) {
            return known == null || known.contains(name);
        }
    }

    @Override
    protected Names computeValue(Class<?> type) {
        try {
            Set<String> names = new HashSet<>();
            for (Method method : type.getDeclaredMethods()) {
                // A bridge calls the method of its super class.
                if (!method.isBridge() && (method.getModifiers() & (Modifier.STATIC | Modifier.PRIVATE)) == 0) {
                    names.add(method.getName());
                }
            }
            return new Names(Set.copyOf(names));
        } catch (Throwable e) {
            return new Names(null);
        }
    }

    /** Whether a class, or a super class of it below another class, may override a method of that class. */
    static boolean mayOverride(Class<?> type, Class<?> owner, String name) {
        @Nullable Class<?> each = type;
        while (each != null && each != owner) {
            if (OF.get(each).mayHave(name)) {
                return true;
            }
            each = each.getSuperclass();
        }
        return false;
    }
}
